/** One request to a gateway: bounded, no redirect followed, the answer read whole. Knows no gateway. */
import { boundedBody } from '../domain/bounded-body.ts';
import { Unanswered } from '../ports/upstream.ts';
import type { GatewayPorts } from './gateway.ts';

/** In bytes: a gateway answers with one page, or a few events. */
const ANSWER_AT_MOST = 1_000_000;

/** Throws `Unanswered`, without the cause: what `fetch` throws may quote the request, and that holds a key. */
export type Exchange = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

export const createExchange =
  ({ fetch, after, timeout }: GatewayPorts): Exchange =>
  async (input, init) => {
    const abort = new AbortController();
    const cancel = after(timeout, () => abort.abort());
    // The header holds the key: it goes to the address in the configuration, and nowhere else.
    const request = new Request(input, { ...init, redirect: 'manual', signal: abort.signal });
    try {
      const response = await fetch(request);
      // Read here, so that a body that never ends is bounded too.
      const body = await boundedBody(response.body, ANSWER_AT_MOST);
      if (!body) throw new Unanswered();
      return new Response(body.byteLength > 0 ? body : null, { status: response.status, headers: response.headers });
    } catch {
      throw new Unanswered();
    } finally {
      cancel();
    }
  };
