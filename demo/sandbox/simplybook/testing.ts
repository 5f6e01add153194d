/** For the tests: a sandbox whose clock stands still, and a client that speaks to it as any other would. */
import { addDays, dateOf, wallNow } from '../engine/wall-clock.ts';
import { type SandboxOptions, startSimplybookSandbox } from './server.ts';

export interface Reply {
  readonly result?: unknown;
  readonly error?: { readonly code: number | string; readonly message: string };
  readonly id: unknown;
}

export interface BookedEntry {
  readonly [field: string]: string | boolean | undefined;
}

/** A Tuesday, an hour before the salon opens. */
export const morning = Date.parse('2026-12-01T08:00:00Z');
export const today = dateOf(wallNow(morning, 'Europe/London'));
export const client = { name: 'Nadia', email: 'nadia@client.example', phone: '+44 20 7946 0101' };

export async function startSalon(options: Omit<SandboxOptions, 'now'> = {}) {
  const clock = { at: morning };
  const sandbox = await startSimplybookSandbox({ ...options, now: () => clock.at });
  let id = 0;

  async function post(path: string, method: string, params: unknown, headers: Record<string, string> = {}): Promise<Response> {
    // A second later each time, so that the limit of five a second is never met by chance.
    clock.at += 1_000;
    id += 1;
    return fetch(sandbox.url + path, { method: 'POST', headers, body: JSON.stringify({ jsonrpc: '2.0', method, params, id }) });
  }

  const ask = async (path: string, method: string, params: unknown, headers: Record<string, string> = {}): Promise<Reply> =>
    (await (await post(path, method, params, headers)).json()) as Reply;

  const login = async (company = 'salon', key = 'salon-public-key-3f9a51c2') =>
    ({ 'x-company-login': company, 'x-token': String((await ask('/login', 'getToken', [company, key])).result) }) as const;
  const headers = await login();
  const call = (method: string, params: unknown = []) => ask('/', method, params, headers);

  async function firstFree(service: string): Promise<{ unit: string; date: string; time: string }> {
    const { result } = await call('getCartesianStartTimeMatrix', [today, addDays(today, 30), service, null, 1]);
    for (const { provider_id: unit, timeslots } of result as { provider_id: string; timeslots: Record<string, string[]> }[]) {
      for (const [date, times] of Object.entries(timeslots)) if (times[0]) return { unit, date, time: times[0] };
    }
    throw new Error('nothing is free');
  }

  /** An owner switches a plugin on or off. */
  function setPlugin(name: string, on: boolean): void {
    const { plugins } = sandbox.company('salon').seed;
    const rest = plugins.filter((plugin) => plugin !== name);
    plugins.splice(0, plugins.length, ...rest, ...(on ? [name] : []));
  }
  const setParams = (params: Readonly<Record<string, string>>): void => {
    Object.assign(sandbox.company('salon').seed.params, params);
  };

  return { sandbox, clock, headers, post, ask, login, call, firstFree, setPlugin, setParams };
}

export type Salon = Awaited<ReturnType<typeof startSalon>>;

export const entriesOf = ({ result }: Reply): readonly BookedEntry[] => (result as { bookings: BookedEntry[] }).bookings;
