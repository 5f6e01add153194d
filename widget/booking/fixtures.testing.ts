/** A small business and helpers, for the tests of the logic and of the views. */
import type { Availability, Service, Site, Slot, Ticket } from './contract.ts';
import { type Draft, emptyDraft } from './draft.ts';
import type { State } from './state.ts';

export const service = (id: string, units: string[], more: Partial<Service> = {}): Service => ({
  id,
  title: id,
  description: [],
  duration: 60,
  price: { minor: 6200, currency: 'GBP' },
  picture: null,
  units,
  series: false,
  ...more,
});
export const unit = (id: string, title = id) => ({ id, title, description: [], picture: null, seats: 1, colour: null });
const place = (id: string, units: string[], timezone = 'Europe/London') => ({
  id,
  title: id,
  description: [],
  address: `${id} Street`,
  timezone,
  phone: null,
  picture: null,
  units,
});

export const site: Site = {
  id: 'salon',
  name: 'Salon',
  timezone: 'Europe/London',
  clientTimezone: false,
  capabilities: { locations: true, categories: true, anyUnit: true, promo: true, maxSeats: 1, maxLines: 1, captcha: false, login: false },
  formats: { weekStart: 1, hour12: false },
  contact: { email: 'required', phone: 'optional' },
  phoneCountry: 'GB',
  horizon: { from: '2026-11-24', until: '2027-01-23' },
  terms: [{ type: 'paragraph', children: [{ type: 'text', text: 'Be on time.' }] }],
  anyUnitTitle: 'Anybody',
  locations: [place('north', ['ann', 'bob']), place('south', ['ann', 'cid'])],
  categories: [{ id: '1', title: 'Hair', services: ['cut', 'shave'] }],
  services: [
    service('cut', ['ann', 'bob']),
    service('shave', ['bob'], { price: null, duration: null }),
    service('nails', ['cid'], { price: { minor: 0, currency: 'GBP' } }),
    service('dye', ['ann', 'cid']),
  ],
  units: [unit('ann'), unit('bob'), unit('cid')],
  fallback: { url: 'https://salon.example/book', phone: '+44 20 7946 0018' },
  asOf: '2026-11-24T09:00:00.000Z',
};

export const slot = (start: string, units: string[] = ['bob']): Slot => ({ start, units });
export const tomorrow = slot('2026-11-25T10:00:00');

export const answer = (days: readonly Slot[], more: Partial<Availability> = {}): Availability => ({
  service: 'shave',
  from: '2026-11-01',
  to: '2026-11-30',
  timezone: 'Europe/London',
  complete: true,
  readyInSeconds: null,
  units: [],
  days: [...new Set(days.map(({ start }) => start.slice(0, 10)))].map((date) => ({
    date,
    slots: days.filter(({ start }) => start.startsWith(date)),
  })),
  next: days[0] ? { state: 'found', slot: days[0] } : { state: 'none', until: '2027-01-23' },
  ...more,
});

export const draft = (more: Partial<Draft> = {}): Draft => ({ ...emptyDraft, ...more });

export const filled = draft({
  service: 'shave',
  location: 'north',
  unit: 'bob',
  date: '2026-11-25',
  slot: tomorrow,
  client: { name: 'Nadia', email: 'nadia@client.example', phone: '' },
  terms: true,
});

export const choosing = (more: Partial<Extract<State, { phase: 'choosing' }>> = {}): Extract<State, { phase: 'choosing' }> => ({
  phase: 'choosing',
  site,
  draft: draft(),
  calendar: null,
  detail: null,
  quote: { status: 'none' },
  attempt: null,
  step: 'service',
  direction: 'forward',
  notice: null,
  errors: {},
  ...more,
});

export const atDetails = choosing({
  step: 'details',
  draft: filled,
  detail: { id: 'shave', fields: [], paymentRequired: false },
  calendar: {
    key: 'shave/north/bob/1',
    month: '2026-11',
    months: { '2026-11': { status: 'complete', days: [{ date: '2026-11-25', slots: [tomorrow] }], asOf: null, problem: null } },
    next: { state: 'found', slot: tomorrow },
    turned: false,
  },
});

export const booked: Extract<Ticket, { state: 'booked' }> = {
  state: 'booked',
  ticket: 't',
  confirmation: {
    code: 'abc123',
    status: 'confirmed',
    payment: null,
    service: 'shave',
    unit: 'bob',
    location: 'north',
    start: '2026-11-25T10:00:00',
    end: '2026-11-25T11:00:00',
    timezone: 'Europe/London',
    price: { minor: 6200, currency: 'GBP' },
    reward: null,
    manage: 'token',
  },
};

export const problem = (
  code: 'offline' | 'busy' | 'upstream_failed' | 'ticket_unknown' | 'idempotency_key_reused',
  retryAfter: number | null = null,
) => ({
  code,
  detail: null,
  retryAfter,
});
