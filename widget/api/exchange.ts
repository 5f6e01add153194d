/** One question to the proxy over HTTP and its answer. It trusts its own proxy's shapes; schemas would cost more than the widget weighs. */
import type { ProblemDetails } from '../booking/contract.ts';
import type { Answer, Failure } from './port.ts';

export interface HttpOptions {
  /** The proxy's address, without a slash at the end. */
  readonly proxy: string;
  readonly site: string;
  readonly fetch: typeof fetch;
  /** Aborts everything when the widget leaves the page. */
  readonly signal: AbortSignal;
}

/** Longer than the proxy's own bound, so that it can say itself what is the matter. */
const TIMEOUT = 15_000;

export async function exchange<Value>({ proxy, fetch, signal }: HttpOptions, path: string, init: RequestInit = {}): Promise<Answer<Value>> {
  const limit = new AbortController();
  const stop = () => limit.abort();
  const timer = setTimeout(stop, TIMEOUT);
  signal.addEventListener('abort', stop);
  try {
    const response = await fetch(proxy + path, { ...init, credentials: 'omit', signal: limit.signal });
    const body: unknown = await response.json();
    return response.ok ? { ok: true, value: body as Value } : failureOf(body as Partial<ProblemDetails>);
  } catch {
    return failureOf({ code: 'offline' });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

type Told = Partial<Omit<ProblemDetails, 'code'> & { code: Failure['problem']['code'] }>;

const failureOf = ({ code, retryAfter, refusal, ticket, fallback }: Told): Failure => ({
  ok: false,
  // Something between us and the proxy answered without our code.
  problem: { code: code ?? 'upstream_failed', detail: refusal?.detail ?? null, retryAfter: retryAfter ?? null, fallback },
  refusal: refusal ?? null,
  ticket: ticket ?? null,
});
