/** Rubitime's API as a real HTTP server: `POST /api2/{method}`, the key in the body, one call in five seconds. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { bodyOf, listenRaw } from '../web/listen.ts';
import { createApi, paramsOf } from './api.ts';
import { barber } from './barber.ts';
import { createAccount, type SeedAccount } from './company.ts';
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
  /** Whose account it is. */
  readonly seed?: SeedAccount;
}

export type RubitimeSandbox = Awaited<ReturnType<typeof startRubitimeSandbox>>;

export async function startRubitimeSandbox({
  port = 0,
  now = Date.now,
  timeScale = 1,
  latency = false,
  quirks: chosen = {},
  seed = barber,
}: RubitimeSandboxOptions = {}) {
  const quirks: Quirks = { ...defaultQuirks, ...chosen };
  const account = createAccount(seed);
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
    const body = await bodyOf(request);
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

  const listening = await listenRaw(port, listener);
  baseUrl = listening.url;

  return {
    url: `${baseUrl}/api2`,
    /** The owner's own calendar. */
    ownerUrl: `${baseUrl}/`,
    port: listening.port,
    journal: api.journal,
    violations: limit.violations as readonly Violation[],
    quirks,
    records: account.records,
    webhooks,
    /** Done by hand, in the owner's own calendar: not through the API. */
    asOwner: hand,
    async close() {
      webhooks.stop();
      payment.stop();
      await listening.close();
    },
  };
}
