/** Calls a method: one POST with the key in its body, and what the answer means, however broken. */
import type { Connection } from '../../domain/provider.ts';
import { type Effect, Throttled, Unanswered } from '../../ports/upstream.ts';
import { classify, type Failure } from './errors.ts';
import { envelope } from './schema.ts';
import type { RubitimeSettings } from './settings.ts';

export type Answer = { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly failure: Failure };

/** Throws `NotSent` and `Unanswered` as the connection does, `Unanswered` when the answer says nothing certain, and `Throttled`. */
export type Client = (
  connection: Connection,
  method: string,
  params: Readonly<Record<string, unknown>>,
  effect?: Effect,
) => Promise<Answer>;

/** Seconds that the service itself names when it was asked too soon. */
const TOO_SOON = 5;

export function createClient({ apiUrl, apiKey }: Pick<RubitimeSettings, 'apiUrl' | 'apiKey'>): Client {
  return async (connection, method, params, effect = 'read') => {
    const request = new Request(`${apiUrl}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ ...params, rk: apiKey }),
      // The body holds the key.
      redirect: 'manual',
    });
    const response = await connection.send(request, effect);
    const told = response.ok ? envelope.safeParse(jsonOf(await response.text())).data : undefined;
    if (!told) throw new Unanswered();
    if (told.status === 'ok') return { ok: true, data: told.data };
    const failure = classify(told.message);
    // Refused before it was carried out, though others on the same key may be the cause.
    if (failure.kind === 'too_soon') throw new Throttled(TOO_SOON);
    return { ok: false, failure };
  };
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
