/** The API: `POST /api2/{method}`, the key in the body, one call in five seconds, and every fault that a switch asks for. */
import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { createLimit } from './limit.ts';
import { type MethodContext, methods, type Params, Refusal } from './methods.ts';
import { use } from './quirks.ts';

export interface JournalEntry {
  readonly at: number;
  readonly method: string;
  readonly params: Params;
  /** `ok`, the error's text, or what went wrong on purpose; empty while it runs. */
  outcome: string;
}

interface Setting {
  readonly context: () => MethodContext;
  readonly limit: ReturnType<typeof createLimit>;
  readonly timeScale: number;
  readonly latency: boolean;
}

type Reply = { readonly status: number; readonly body: string; readonly outcome: string } | 'hang';

const said = (status: 'ok' | 'error', message: string, data: unknown): Reply => ({
  status: 200,
  body: JSON.stringify({ status, message, data }),
  outcome: status === 'ok' ? 'ok' : message,
});

export function createApi({ context, limit, timeScale, latency }: Setting) {
  const journal: JournalEntry[] = [];
  const { account, quirks } = context();

  function broken(method: string): Reply | null {
    if (quirks.faultMethod !== null && quirks.faultMethod !== method) return null;
    if (use(quirks, 'html502')) return { status: 502, body: '<html><h1>502 Bad Gateway</h1></html>', outcome: 'html502' };
    if (use(quirks, 'emptyBody')) return { status: 200, body: '', outcome: 'empty' };
    if (use(quirks, 'garbage')) return { status: 200, body: '<b>Warning</b>: mysqli', outcome: 'garbage' };
    return use(quirks, 'silence') ? 'hang' : null;
  }

  function answer(name: string, params: Params): Reply {
    const method = methods[name];
    if (!method) return said('error', 'Method not found', []);
    const creates = name === 'create-record';
    if (creates && use(quirks, 'hangBeforeCommit')) return 'hang';
    try {
      const data = method(context(), params);
      if (creates && use(quirks, 'hangAfterCommit')) return 'hang';
      return said('ok', name === 'get-record' ? `Record ${params['id']} found` : 'Success', data);
    } catch (error) {
      if (error instanceof Refusal) return said('error', error.message, []);
      throw error;
    }
  }

  async function call(name: string, params: Params): Promise<{ reply: Reply; leave: (() => void) | null }> {
    if (params['rk'] !== account.seed.key) return { reply: said('error', 'Invalid API key', []), leave: null };
    const leave = limit.enter(account.seed.key, name);
    if (!leave) return { reply: said('error', 'Limit on the number of consecutive requests: 5 seconds', []), leave: null };
    await wait((latency ? 200 + 500 * Math.random() : 0) / timeScale + quirks.slowMs, undefined, { ref: false });
    return { reply: broken(name) ?? answer(name, params), leave };
  }

  return {
    journal: journal as readonly JournalEntry[],
    async respond(name: string, params: Params, response: ServerResponse): Promise<void> {
      const { rk: _, ...journaled } = params;
      const entry: JournalEntry = { at: context().now, method: name, params: journaled, outcome: '' };
      journal.push(entry);
      const { reply, leave } = await call(name, params);
      entry.outcome = reply === 'hang' ? 'hang' : reply.outcome;
      // A call that hangs still runs for the service, until its caller gives up.
      if (reply === 'hang') return void response.once('close', () => leave?.());
      leave?.();
      response.writeHead(reply.status, { 'content-type': reply.status === 502 ? 'text/html' : 'application/json' }).end(reply.body);
    },
  };
}

export function paramsOf(body: string): Params | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Params) : null;
  } catch {
    return null;
  }
}
