/** Rubitime's API as a real HTTP server: `POST /api2/{method}`, the key in the body, one call in five seconds. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createApi, paramsOf } from './api.ts';
import { barber } from './barber.ts';
import { createAccount } from './company.ts';
import { createLimit, type Violation } from './limit.ts';
import { type MethodContext, shown } from './methods.ts';
import { createHand } from './owner/hand.ts';
import { createOwner } from './owner/routes.ts';
import { createPayment } from './payment.ts';
import { defaultQuirks, type Quirks } from './quirks.ts';
import { stampOf } from './stamp.ts';
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
  const webhooks = createWebhooks(quirks, now);
  let baseUrl = '';
  const payment = createPayment({
    timeScale,
    records: account.records,
    baseUrl: () => baseUrl,
    wall: () => stampOf(now()),
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

  const hand = createHand(context);
  const api = createApi({ context, limit, timeScale, latency });
  const owner = createOwner({ context, hand, journal: api.journal, violations: limit.violations, webhooks });

  const listener = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://sandbox');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const card = /^\/widget\/(?:card|prp)\/([0-9a-f]{64})$/.exec(url.pathname)?.[1];
    if (card !== undefined) {
      if (request.method === 'POST') payment.pay(card);
      const page = payment.page(card);
      return void response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(page ?? 'Запись не найдена');
    }
    const answer = owner.answer(request.method ?? 'GET', url, body);
    if (answer) return void response.writeHead(answer.status, answer.headers).end(answer.body);
    const method = /^\/api2\/([\w-]+)$/.exec(url.pathname)?.[1];
    const params = paramsOf(body);
    // What is no call at all is answered with nothing, as the documents warn.
    if (request.method !== 'POST' || method === undefined || !params) return void response.writeHead(200).end();
    await api.respond(method, params, response);
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
    /** The owner's own calendar. */
    ownerUrl: `${baseUrl}/`,
    port: bound,
    journal: api.journal,
    violations: limit.violations as readonly Violation[],
    quirks,
    records: account.records,
    webhooks,
    /** Done by hand, in the owner's own calendar: not through the API. */
    asOwner: hand,
    close: () =>
      new Promise<void>((resolve) => {
        webhooks.stop();
        payment.stop();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
