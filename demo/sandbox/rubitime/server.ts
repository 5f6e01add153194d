/** Rubitime's API as a real HTTP server: `POST /api2/{method}`, the key in the body, one call in five seconds. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { toText, wallNow } from '../engine/wall-clock.ts';
import { barber } from './barber.ts';
import { CANCELLED, createAccount } from './company.ts';
import { createLimit, type Violation } from './limit.ts';
import { create, type MethodContext, methods, type Params, Refusal, shown } from './methods.ts';
import { createPayment } from './payment.ts';
import { defaultQuirks, type Quirks, use } from './quirks.ts';
import { createWebhooks } from './webhooks.ts';

export interface RubitimeSandboxOptions {
  /** 0 is any free one. */
  readonly port?: number;
  readonly now?: () => number;
  /** All of the sandbox's own durations are divided by it. */
  readonly timeScale?: number;
  /** Answers as slowly as the real service. */
  readonly latency?: boolean;
  readonly quirks?: Partial<Quirks>;
}

export interface JournalEntry {
  readonly at: number;
  readonly method: string;
  readonly params: Params;
  /** `ok`, the error's text, or what went wrong on purpose; empty while it runs. */
  outcome: string;
}

type Reply = { readonly status: number; readonly body: string; readonly outcome: string } | 'hang';

const said = (status: 'ok' | 'error', message: string, data: unknown): Reply => ({
  status: 200,
  body: JSON.stringify({ status, message, data }),
  outcome: status === 'ok' ? 'ok' : message,
});

export type RubitimeSandbox = Awaited<ReturnType<typeof startRubitimeSandbox>>;

export async function startRubitimeSandbox({
  port = 0,
  now = Date.now,
  timeScale = 1,
  latency = false,
  quirks: chosen = {},
}: RubitimeSandboxOptions = {}) {
  const quirks: Quirks = { ...defaultQuirks, ...chosen };
  const account = createAccount(barber);
  const limit = createLimit({ now, timeScale });
  const webhooks = createWebhooks(quirks);
  const journal: JournalEntry[] = [];
  let baseUrl = '';
  const payment = createPayment({
    timeScale,
    records: account.records,
    baseUrl: () => baseUrl,
    wall: () => toText(Math.floor(wallNow(now(), 'Europe/Moscow'))),
    changed: (record) => webhooks.tell('event-update-record', record.id, shown(context(), record)),
  });
  const context = (): MethodContext => ({
    account,
    quirks,
    now: now(),
    tell: (event, id, data) => webhooks.tell(event, id, data),
    cardOf: payment.cardOf,
    expectPayment: payment.expect,
  });

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

  const listener = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://sandbox');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const card = /^\/widget\/(?:card|prp)\/([0-9a-f]{64})$/.exec(pathname)?.[1];
    if (card !== undefined) {
      if (request.method === 'POST') payment.pay(card);
      const page = payment.page(card);
      return void response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(page ?? 'Запись не найдена');
    }
    const method = /^\/api2\/([\w-]+)$/.exec(pathname)?.[1];
    const params = paramsOf(Buffer.concat(chunks).toString());
    // What is no call at all is answered with nothing, as the documents warn.
    if (request.method !== 'POST' || method === undefined || !params) return void response.writeHead(200).end();
    const { rk: _, ...journaled } = params;
    const entry: JournalEntry = { at: now(), method, params: journaled, outcome: '' };
    journal.push(entry);
    const { reply, leave } = await call(method, params);
    entry.outcome = reply === 'hang' ? 'hang' : reply.outcome;
    // A call that hangs still runs for the service, until its caller gives up.
    if (reply === 'hang') return void response.once('close', () => leave?.());
    leave?.();
    response.writeHead(reply.status, { 'content-type': reply.status === 502 ? 'text/html' : 'application/json' }).end(reply.body);
  };

  const server = createServer((request, response) => {
    listener(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  baseUrl = `http://localhost:${bound}`;

  return {
    url: `${baseUrl}/api2`,
    port: bound,
    journal: journal as readonly JournalEntry[],
    violations: limit.violations as readonly Violation[],
    quirks,
    records: account.records,
    webhooks,
    /** Done by hand, in the owner's own calendar: not through the API. */
    asOwner: {
      add: (params: Params) => create({ ...context(), quirks: { ...quirks, doubleBooking: 'accepted' } }, { status: 0, ...params }),
      mark(id: number, status: number): void {
        const record = account.records.get(id);
        if (!record) throw new Error(`the sandbox has no record ${id}`);
        record.status = status;
        webhooks.tell('event-update-record', id, shown(context(), record));
      },
      /** To another time or cooperator; what is not named stays. */
      move: (id: number, to: Params) =>
        methods['update-record']?.({ ...context(), quirks: { ...quirks, doubleBooking: 'accepted' } }, { ...to, id }),
      cancel(id: number): void {
        this.mark(id, CANCELLED);
      },
      remove(id: number): void {
        account.records.delete(id);
        webhooks.tell('event-remove-record', id, { id });
      },
    },
    close: () =>
      new Promise<void>((resolve) => {
        webhooks.stop();
        payment.stop();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function paramsOf(body: string): Params | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Params) : null;
  } catch {
    return null;
  }
}
