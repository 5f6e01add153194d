/** SimplyBook.me's public service as a real HTTP server. What it answers is in `methods/`; here is how it is spoken to. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { bodyOf, listenRaw } from '../web/listen.ts';
import { createCallbacks } from './callbacks.ts';
import { pierre } from './companies/pierre.ts';
import { salon } from './companies/salon.ts';
import { type Company, createCompany } from './company.ts';
import { companySite } from './company-site.ts';
import { control } from './control.ts';
import { createDispatch } from './dispatch.ts';
import { RpcError, refuse } from './errors.ts';
import { createExchange } from './exchange.ts';
import { createLimits, type Violation } from './limits.ts';
import { bookAsStranger as takeTime } from './methods/book.ts';
import type { MethodContext } from './methods/context.ts';
import { descriptorOf, loginMethods, publicMethods } from './methods/index.ts';
import { type OwnerChange, ownersChange } from './owner.ts';
import { defaultQuirks, type Quirks } from './quirks.ts';
import { errorOf, parseCall } from './rpc.ts';
import type { SeedCompany } from './seed.ts';
import { createTimers } from './timers.ts';
import { createTokens } from './tokens.ts';

export interface SandboxOptions {
  /** 0 is any free one. */
  readonly port?: number;
  readonly now?: () => number;
  /** All of the sandbox's own durations are divided by it. */
  readonly timeScale?: number;
  /** Answers as slowly as the real service. */
  readonly latency?: boolean;
  readonly quirks?: Partial<Quirks>;
  readonly companies?: readonly SeedCompany[];
}

export type Sandbox = Awaited<ReturnType<typeof startSimplybookSandbox>>;

export async function startSimplybookSandbox({
  port = 0,
  now = Date.now,
  timeScale = 1,
  latency = false,
  quirks: chosen = {},
  companies: seeds = [salon, pierre],
}: SandboxOptions = {}) {
  const quirks: Quirks = { ...defaultQuirks, ...chosen };
  const companies = new Map<string, Company>(seeds.map((seed) => [seed.login, createCompany(seed)]));
  const limits = createLimits({ now, timeScale });
  let url = '';
  const timers = createTimers();
  const callbacks = createCallbacks({ timeScale, quirks, timers });
  const contextOf = (of: Company): MethodContext => ({
    company: of,
    quirks,
    now: now(),
    timeScale,
    tell: (booking, type) => callbacks.tell(of, booking, type),
    after: (ms, run) => timers.after(ms, () => run(contextOf(of))),
    site: url,
  });
  const tokens = createTokens({ now, timeScale, quirks });
  const dispatch = createDispatch({ companies, quirks, tokens, contextOf, serviceUrl: () => url });
  const { journal, exchange } = createExchange({ quirks, limits, dispatch, now, timeScale, latency });

  const company = (login: string): Company => {
    const found = companies.get(login);
    if (!found) throw new Error(`the sandbox has no company ${login}`);
    return found;
  };

  /** False when the time is not free. */
  const bookAsStranger = (wish: { company?: string; service: string; unit: string; start: string; seats?: number }): boolean => {
    try {
      takeTime(contextOf(company(wish.company ?? 'salon')), { seats: 1, ...wish });
      return true;
    } catch (error) {
      if (error instanceof RpcError) return false;
      throw error;
    }
  };

  /** Done in the owner's own calendar, not through the service. */
  const changeAsOwner = (id: string, change: OwnerChange, login = 'salon'): void => {
    const booking = company(login).bookings.find((candidate) => candidate.id === id);
    if (!booking) throw new Error(`the sandbox has no booking ${id}`);
    ownersChange(contextOf(company(login)), booking, change);
  };

  const controlled = {
    journal,
    violations: limits.violations,
    quirks,
    bookings: (login: string) => companies.get(login)?.bookings ?? [],
    bookAsStranger,
    changeAsOwner,
    company: (login: string) => companies.get(login),
  };

  const listener = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const send = (status: number, body: string, type = 'application/json') =>
      void response.writeHead(status, { 'content-type': type }).end(body);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://sandbox');
    const path = pathname === '/' ? '/' : pathname.replace(/\/+$/, '');
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'Content-Type, X-Company-Login, X-Token');
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    const site = request.method === 'GET' ? companySite(companies, quirks, path) : null;
    if (site) {
      if (site.location) response.setHeader('location', site.location);
      return void response.writeHead(site.status, { 'content-type': site.type }).end(site.body);
    }
    const body = await bodyOf(request);
    const steering = control(controlled, request.method ?? '', path, searchParams, body);
    if (steering) return send(steering.status, JSON.stringify(steering.body));
    if (path !== '/' && path !== '/login') return send(404, 'Not found', 'text/plain');
    if (request.method === 'GET') {
      return send(200, JSON.stringify(descriptorOf(Object.keys(path === '/login' ? loginMethods : publicMethods), path)));
    }
    const call = parseCall(body);
    if (!call) return send(200, errorOf(refuse(-32602), null, quirks));
    const credentials = { login: String(request.headers['x-company-login'] ?? ''), token: String(request.headers['x-token'] ?? '') };
    const reply = await exchange(call, path, credentials, (run) => response.once('close', run));
    if (reply === 'hang') return;
    if (reply === 'cut') return void request.socket.destroy();
    send(reply.status, reply.body, reply.status === 502 ? 'text/html' : 'application/json');
  };

  const listening = await listenRaw(port, listener);
  url = listening.url;

  return {
    url,
    port: listening.port,
    journal,
    violations: limits.violations as readonly Violation[],
    quirks,
    company,
    bookAsStranger,
    callbacks,
    tokens,
    changeAsOwner,
    async close() {
      timers.stop();
      await listening.close();
    },
  };
}
