/** A gateway's own routes, for demos and tests in other processes: what happened, the switches, and the end of a payment's time. */
import { type Incoming, json, type Reply } from '../web/listen.ts';
import type { SentNotification } from './notifications.ts';
import type { Protocol } from './protocol.ts';
import type { Switches } from './switches.ts';

export interface Controlled extends Protocol {
  readonly switches: Switches;
  readonly sent: readonly SentNotification[];
  payments(): readonly object[];
  /** False when it is not open. */
  expire(id: string): boolean;
}

/** null when it is none of them. */
export function control(sandbox: Controlled, { method, url, body }: Incoming): Reply | null {
  if (!url.pathname.startsWith('/_sandbox/')) return null;
  const name = url.pathname.slice('/_sandbox/'.length);
  if (method === 'GET') {
    const shown: Readonly<Record<string, unknown>> = {
      calls: sandbox.calls,
      violations: sandbox.violations,
      switches: sandbox.switches,
      notifications: sandbox.sent,
      payments: sandbox.payments(),
    };
    return Object.hasOwn(shown, name) ? json(200, shown[name]) : json(404, { error: 'No such control.' });
  }
  const told = method === 'POST' ? objectOf(body) : null;
  if (!told) return json(400, { error: 'Send a JSON object.' });
  if (name === 'switches') {
    const wrong = Object.entries(told).filter(([key, value]) => typeof value !== typeof (sandbox.switches as object as typeof told)[key]);
    if (wrong.length > 0) return json(400, { error: `No such switch, or not of this kind: ${wrong.map(([key]) => key).join(', ')}` });
    Object.assign(sandbox.switches, told);
    return json(200, sandbox.switches);
  }
  if (name === 'expire') return sandbox.expire(String(told['id'])) ? json(200, { expired: true }) : json(409, { expired: false });
  return json(404, { error: 'No such control.' });
}

function objectOf(body: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
