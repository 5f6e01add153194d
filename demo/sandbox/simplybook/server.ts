/** SimplyBook.me's public service as a real HTTP server. What it answers is in `methods/`; here is how it is spoken to. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createCallbacks, type NotificationType } from './callbacks.ts';
import { pierre } from './companies/pierre.ts';
import { salon } from './companies/salon.ts';
import { type Company, createCompany, type SandboxBooking } from './company.ts';
import { control } from './control.ts';
import { accessDenied, refuse, tooMany } from './errors.ts';
import { createLimits, type Violation } from './limits.ts';
import { book } from './methods/booking.ts';
import { descriptorOf, loginMethods, publicMethods } from './methods/index.ts';
import { defaultQuirks, type Quirks, use } from './quirks.ts';
import { type Call, errorOf, parseCall, resultOf, toRpcError } from './rpc.ts';
import { createTokens } from './tokens.ts';

export interface JournalEntry {
  readonly at: number;
  readonly company: string;
  readonly method: string;
  readonly params: unknown;
  /** `result`, an error's code, or what went wrong on purpose; empty while it runs. */
  outcome: string;
}

export interface SandboxOptions {
  readonly port?: number;
  readonly now?: () => number;
  /** All of the sandbox's durations are divided by it. */
  readonly timeScale?: number;
  /** Answers as slowly as the real service. */
  readonly latency?: boolean;
  readonly quirks?: Partial<Quirks>;
}

export type Sandbox = Awaited<ReturnType<typeof startSimplybookSandbox>>;

export async function startSimplybookSandbox({
  port = 0,
  now = Date.now,
  timeScale = 1,
  latency = false,
  quirks: chosen = {},
}: SandboxOptions = {}) {
  const quirks: Quirks = { ...defaultQuirks, ...chosen };
  const companies = new Map<string, Company>([salon, pierre].map((seed) => [seed.login, createCompany(seed)]));
  const journal: JournalEntry[] = [];
  const limits = createLimits({ now, timeScale });
  const tokens = createTokens({ now, timeScale, quirks });
  let url = '';

  const company = (login: string): Company => {
    const found = companies.get(login);
    if (!found) throw new Error(`the sandbox has no company ${login}`);
    return found;
  };

  const callbacks = createCallbacks({ timeScale, quirks });
  const context = (of: Company) => ({
    company: of,
    quirks,
    now: now(),
    timeScale,
    tell: (booking: SandboxBooking, type: NotificationType) => callbacks.tell(of, booking, type),
  });

  const bookAsStranger = (wish: { company?: string; service: string; unit: string; start: string; seats?: number }): boolean => {
    const [date, time] = wish.start.replace('T', ' ').split(' ');
    const client = { name: 'A stranger', email: 'stranger@elsewhere.example', phone: '+44 20 7946 0999' };
    try {
      book(context(company(wish.company ?? 'salon')), [wish.service, wish.unit, date, time, client, {}, wish.seats ?? 1]);
      return true;
    } catch {
      return false;
    }
  };

  /** What the business does at its own desk: no request of anybody's is counted. */
  const changeAsOwner = (id: string, change: 'cancel' | 'approve', login = 'salon'): void => {
    const booking = company(login).bookings.find((candidate) => candidate.id === id);
    if (!booking) throw new Error(`the sandbox has no booking ${id}`);
    booking.status = change === 'cancel' ? 'cancelled' : 'confirmed';
    callbacks.tell(company(login), booking, change === 'cancel' ? 'cancel' : 'change');
  };

  const answer = (call: Call, path: string, request: IncomingMessage): { login: string; run: () => unknown } => {
    const params = call.params ?? [];
    if (!Array.isArray(params)) throw refuse(-32011);
    if (path === '/login') {
      const method = loginMethods[call.method];
      if (!method) throw refuse(-32601);
      const find = (login: unknown) => companies.get(String(login).toLowerCase());
      return { login: String(params[0] ?? ''), run: () => method(params, { find, issue: tokens.issue, url }) };
    }
    const login = String(request.headers['x-company-login'] ?? '').toLowerCase();
    const of = companies.get(login);
    if (use(quirks, 'tokenDead') || !of || !tokens.isValid(String(request.headers['x-token'] ?? ''), login)) throw accessDenied();
    const method = publicMethods[call.method];
    if (!method) throw refuse(-32601);
    return { login, run: () => method(context(of), params) };
  };

  const pauseFor = (call: Call, path: string): number => {
    const natural = !latency ? 0 : call.method.endsWith('StartTimeMatrix') ? 350 + Math.random() * 350 : 40 + Math.random() * 80;
    return (natural + (path === '/login' ? 0 : quirks.slowMs)) / (latency ? timeScale : 1);
  };

  const broken = (call: Call): { status: number; body: string; outcome: string } | null => {
    if (quirks.faultMethod !== null && quirks.faultMethod !== call.method) return null;
    if (use(quirks, 'html502')) return { status: 502, body: '<html><body><h1>502 Bad Gateway</h1></body></html>', outcome: 'html502' };
    if (use(quirks, 'emptyBody')) return { status: 200, body: '', outcome: 'empty' };
    if (use(quirks, 'garbage')) return { status: 200, body: 'PHP Warning: Division by zero {"resu', outcome: 'garbage' };
    if (use(quirks, 'internalError')) return { status: 200, body: errorOf(refuse(-32603), call, quirks), outcome: '-32603' };
    return null;
  };

  const serve = async (call: Call, path: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const header = String(request.headers['x-company-login'] ?? '');
    const first = Array.isArray(call.params) ? call.params[0] : '';
    const entry: JournalEntry = {
      at: now(),
      company: header || String(first ?? ''),
      method: call.method,
      params: call.params,
      outcome: '',
    };
    journal.push(entry);
    const end = (status: number, body: string, outcome: string) => {
      entry.outcome = outcome;
      response.writeHead(status, { 'content-type': status === 502 ? 'text/html' : 'application/json' }).end(body);
    };
    const throttled = () =>
      quirks.httpThrottle ? end(429, 'Too many requests', 'throttled') : end(200, errorOf(tooMany(), call, quirks), 'throttled');

    const leave = limits.enter(entry.company.toLowerCase(), call.method);
    if (!leave) return throttled();
    response.once('close', leave);
    if (use(quirks, 'throttleNext')) return throttled();
    await new Promise((resolve) => setTimeout(resolve, pauseFor(call, path)));
    const fault = broken(call);
    if (fault) return end(fault.status, fault.body, fault.outcome);
    try {
      const { run } = answer(call, path, request);
      const isBook = call.method === 'book';
      if (isBook && use(quirks, 'hangBeforeCommit')) {
        entry.outcome = 'hang';
        return;
      }
      const result = run();
      if (isBook && use(quirks, 'hangAfterCommit')) {
        entry.outcome = 'hang';
        return;
      }
      if (isBook && use(quirks, 'cutAfterCommit')) {
        entry.outcome = 'cut';
        request.socket.destroy();
        return;
      }
      end(200, resultOf(result, call), 'result');
    } catch (error) {
      const refused = toRpcError(error);
      end(200, errorOf(refused, call, quirks), String(refused.code));
    }
  };

  const listener = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://sandbox');
    const path = pathname === '/' ? '/' : pathname.replace(/\/+$/, '');
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'Content-Type, X-Company-Login, X-Token');
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    const body = await bodyOf(request);
    const steering = control(
      { journal, violations: limits.violations, quirks, bookings: (login) => companies.get(login)?.bookings ?? [], bookAsStranger },
      request.method ?? '',
      path,
      searchParams,
      body,
    );
    if (steering)
      return void response.writeHead(steering.status, { 'content-type': 'application/json' }).end(JSON.stringify(steering.body));
    if (path !== '/' && path !== '/login') return void response.writeHead(404).end('Not found');
    if (request.method === 'GET') {
      const names = Object.keys(path === '/login' ? loginMethods : publicMethods);
      return void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(descriptorOf(names, path)));
    }
    const call = parseCall(body);
    if (!call) return void response.writeHead(200, { 'content-type': 'application/json' }).end(errorOf(refuse(-32602), null, quirks));
    await serve(call, path, request, response);
  };

  const server = createServer((request, response) => {
    listener(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  url = `http://localhost:${bound}`;

  return {
    url,
    port: bound,
    journal,
    violations: limits.violations as readonly Violation[],
    quirks,
    company,
    callbacks,
    bookAsStranger,
    changeAsOwner,
    close: () =>
      new Promise<void>((resolve) => {
        callbacks.stop();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
