/** The sandbox's own routes, for demos and tests in other processes: what happened, and the switches. */
import type { Company } from './company.ts';
import { isOwnerChange, type OwnerChange } from './owner.ts';
import type { Quirks } from './quirks.ts';

export interface Controlled {
  readonly journal: readonly object[];
  readonly violations: readonly object[];
  readonly quirks: Quirks;
  bookings(company: string): readonly object[];
  company(login: string): Company | undefined;
  changeAsOwner(id: string, change: OwnerChange, company: string): void;
  bookAsStranger(wish: { company?: string; service: string; unit: string; start: string; seats?: number }): boolean;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Null when it is not one of ours. */
export function control(sandbox: Controlled, method: string, path: string, query: URLSearchParams, body: string): Answer | null {
  if (!path.startsWith('/_sandbox/')) return null;
  const name = path.slice('/_sandbox/'.length);
  if (method === 'GET' && name === 'journal') return { status: 200, body: sandbox.journal };
  if (method === 'GET' && name === 'violations') return { status: 200, body: sandbox.violations };
  if (method === 'GET' && name === 'quirks') return { status: 200, body: sandbox.quirks };
  if (method === 'GET' && name === 'bookings') return { status: 200, body: sandbox.bookings(query.get('company') ?? 'salon') };
  const sent = method === 'POST' ? objectOf(body) : null;
  if (!sent) return { status: 400, body: { error: 'Send a JSON object.' } };
  if (name === 'quirks') {
    const unknown = Object.keys(sent).filter((key) => !(key in sandbox.quirks));
    if (unknown.length > 0) return { status: 400, body: { error: `No such switch: ${unknown.join(', ')}` } };
    Object.assign(sandbox.quirks, sent);
    return { status: 200, body: sandbox.quirks };
  }
  if (name === 'book') {
    const { company = 'salon', service, unit, start, seats = 1 } = sent;
    const made = sandbox.bookAsStranger({
      company: String(company),
      service: String(service),
      unit: String(unit),
      start: String(start),
      seats: Number(seats),
    });
    return made ? { status: 201, body: { made } } : { status: 409, body: { made } };
  }
  if (name === 'owner') return asOwner(sandbox, sent);
  if (name === 'company') return configured(sandbox, sent);
  return { status: 404, body: { error: 'No such control.' } };
}

function asOwner(sandbox: Controlled, { company = 'salon', id, change }: Record<string, unknown>): Answer {
  const known = sandbox.company(String(company))?.bookings.some((booking) => booking.id === String(id)) === true;
  if (!isOwnerChange(change) || !known) return { status: 404, body: { error: 'No such booking, or no such change.' } };
  sandbox.changeAsOwner(String(id), change, String(company));
  return { status: 200, body: { changed: true } };
}

/** Parameters by name, and plugins that are switched on (true) or off. */
function configured(sandbox: Controlled, { company = 'salon', params = {}, plugins = {} }: Record<string, unknown>): Answer {
  const seed = sandbox.company(String(company))?.seed;
  if (!seed) return { status: 404, body: { error: 'No such company.' } };
  Object.assign(seed.params, params);
  for (const [name, on] of Object.entries(Object(plugins))) {
    const at = seed.plugins.indexOf(name);
    if (on && at < 0) seed.plugins.push(name);
    if (!on && at >= 0) seed.plugins.splice(at, 1);
  }
  return { status: 200, body: { params: seed.params, plugins: seed.plugins } };
}

function objectOf(body: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
