/**
 * A fresh challenge of the captcha for whoever is about to book. Each is given once, so none is kept; where the catalogue knows
 * of no captcha, nothing is asked.
 */
import type { Catalogue } from '../domain/catalogue.ts';
import type { Durations } from '../domain/durations.ts';
import type { BookingProvider, Challenge, Connection } from '../domain/provider.ts';
import { fail, type Result } from '../domain/result.ts';
import type { Runtime } from '../ports/runtime.ts';
import { Throttled } from '../ports/upstream.ts';
import { failure } from './reads.ts';
import type { Errand } from './upstream.ts';

interface ChallengePorts {
  readonly runtime: Runtime;
  readonly durations: Durations;
  readonly provider: BookingProvider;
  catalogue(): Promise<Result<Catalogue>>;
  connect(errand: Errand): Connection;
  pause(ms: number): Promise<void>;
}

export const createChallenges =
  ({ runtime, durations, provider, catalogue, connect, pause }: ChallengePorts) =>
  async (): Promise<Result<Challenge | null>> => {
    const from = await catalogue();
    if (!from.ok) return from;
    if (!provider.captcha || !from.value.captcha) return fail('not_found', { detail: 'Nobody asks for a captcha here.' });
    const until = runtime.now() + durations.readBound;
    // Somebody waits for it, but whoever has answered theirs goes first.
    const answer = await provider.captcha(connect({ lane: () => 'reading', until: () => until })).catch(failure);
    if (!(answer instanceof Throttled)) return answer;
    const wait = answer.seconds * durations.second;
    await pause(wait);
    return fail('busy', { retryAfter: wait });
  };
