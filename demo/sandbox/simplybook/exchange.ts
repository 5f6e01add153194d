/** The life of one call: written down, counted, delayed, broken on purpose, answered. Knows nothing of sockets. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Credentials } from './dispatch.ts';
import { RpcError, refuse } from './errors.ts';
import { broken, naturalLatency, type Reply, throttled } from './faults.ts';
import type { createLimits } from './limits.ts';
import { type Quirks, use } from './quirks.ts';
import { type Call, errorOf, resultOf } from './rpc.ts';

export interface JournalEntry {
  readonly at: number;
  readonly company: string;
  readonly method: string;
  readonly params: unknown;
  /** `result`, an error's code, or what went wrong on purpose; empty while it runs. */
  outcome: string;
}

interface Setting {
  readonly quirks: Quirks;
  readonly limits: ReturnType<typeof createLimits>;
  readonly dispatch: (call: Call, path: '/' | '/login', credentials: Credentials) => () => unknown;
  readonly now: () => number;
  readonly timeScale: number;
  readonly latency: boolean;
}

export function createExchange({ quirks, limits, dispatch, now, timeScale, latency }: Setting) {
  const journal: JournalEntry[] = [];

  function answer(call: Call, path: '/' | '/login', credentials: Credentials): Reply | 'hang' | 'cut' {
    try {
      const run = dispatch(call, path, credentials);
      const breaks = call.method === (quirks.faultMethod ?? 'book');
      if (breaks && use(quirks, 'hangBeforeCommit')) return 'hang';
      const result = run();
      if (breaks && use(quirks, 'hangAfterCommit')) return 'hang';
      if (breaks && use(quirks, 'cutAfterCommit')) return 'cut';
      return { status: 200, body: resultOf(result, call), outcome: 'result' };
    } catch (error) {
      // A bug of the sandbox: the client is told as the service would, whoever runs it sees why.
      if (!(error instanceof RpcError)) console.error(error);
      const refused = error instanceof RpcError ? error : refuse(-32603);
      return { status: 200, body: errorOf(refused, call, quirks), outcome: String(refused.code) };
    }
  }

  async function process(call: Call, path: '/' | '/login', credentials: Credentials): Promise<Reply | 'hang' | 'cut'> {
    if (use(quirks, 'throttleNext')) return throttled(call, quirks);
    const natural = latency ? naturalLatency(call, Math.random()) / timeScale : 0;
    await wait(natural + (path === '/login' ? 0 : quirks.slowMs), undefined, { ref: false });
    return broken(call, quirks) ?? answer(call, path, credentials);
  }

  return {
    journal: journal as readonly JournalEntry[],
    /** `onClosed` registers what to do when the connection is done with this call. */
    async exchange(call: Call, path: '/' | '/login', credentials: Credentials, onClosed: (run: () => void) => void) {
      const [first] = path === '/login' && Array.isArray(call.params) ? call.params : [];
      const company = (path === '/login' ? String(first ?? '') : credentials.login).toLowerCase();
      const entry: JournalEntry = { at: now(), company, method: call.method, params: call.params, outcome: '' };
      journal.push(entry);
      const leave = limits.enter(company, call.method);
      if (leave) onClosed(leave);
      const reply = leave ? await process(call, path, credentials) : throttled(call, quirks);
      entry.outcome = typeof reply === 'string' ? reply : reply.outcome;
      // A call that hangs is still running for the service.
      if (reply !== 'hang') leave?.();
      return reply;
    },
  };
}
