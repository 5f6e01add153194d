/**
 * The business's pictures, fetched for its clients: by catalogue id only, without redirects, small, and only what browsers
 * draw as pixels. Nobody's browser meets the provider's host, and nobody chooses what is fetched.
 */
import type { Millis } from '../../shared/local-time.ts';
import { boundedBody } from '../domain/bounded-body.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Durations } from '../domain/durations.ts';
import { mediaTypeOf } from '../domain/media-type.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { Picture } from './account.ts';

const BYTES_AT_MOST = 1_000_000;
/** What is kept in memory; the oldest go first. */
const KEPT_AT_MOST = 32_000_000;

interface PicturePorts {
  readonly runtime: Runtime;
  readonly durations: Durations;
  catalogue(): Promise<Result<Catalogue>>;
}

interface Kept {
  readonly answer: Result<Picture>;
  readonly until: Millis;
}

export function createPictures({ runtime, durations, catalogue }: PicturePorts): (id: string) => Promise<Result<Picture>> {
  const kept = new Map<string, Kept>();
  const flights = new Map<string, Promise<Result<Picture>>>();

  const keep = (url: string, answer: Result<Picture>) => {
    kept.delete(url);
    kept.set(url, { answer, until: runtime.now() + (answer.ok ? durations.pictureFresh : durations.askedAgain) });
    let bytes = 0;
    for (const { answer: one } of kept.values()) bytes += one.ok ? one.value.body.byteLength : 0;
    for (const [oldest, { answer: one }] of kept) {
      if (bytes <= KEPT_AT_MOST) break;
      bytes -= one.ok ? one.value.body.byteLength : 0;
      kept.delete(oldest);
    }
  };

  const load = async (url: string): Promise<Result<Picture>> => {
    if (await runtime.leadsInside(new URL(url).hostname)) return refused('Its host leads into a private network.');
    const abort = new AbortController();
    const cancel = runtime.after(durations.readBound, () => abort.abort());
    try {
      const response = await runtime.fetch(new Request(url, { redirect: 'manual', signal: abort.signal }));
      if (response.status === 404) return fail('not_found', { detail: 'The business has no such picture.' });
      if (!response.ok) return refused('It could not be fetched.');
      const body = await boundedBody(response.body, BYTES_AT_MOST);
      const contentType = body && mediaTypeOf(body);
      return body && contentType ? ok({ body, contentType }) : refused('Only PNG, JPEG, GIF, WebP and AVIF of at most 1 MB.');
    } catch {
      return refused('It could not be fetched.');
    } finally {
      cancel();
    }
  };

  return async (id) => {
    const from = await catalogue();
    if (!from.ok) return from;
    const url = Object.hasOwn(from.value.pictures, id) ? from.value.pictures[id] : undefined;
    if (url === undefined) return fail('not_found', { detail: 'No such picture.' });
    const known = kept.get(url);
    if (known && known.until > runtime.now()) return known.answer;
    const flight =
      flights.get(url) ??
      load(url).then((answer) => {
        flights.delete(url);
        keep(url, answer);
        return answer;
      });
    flights.set(url, flight);
    return flight;
  };
}

const refused = (detail: string) => fail('upstream_failed', { detail });
