/** Anything at all at every route: what a stranger's program may send. Says what was answered that must not be. */
import fc from 'fast-check';
import { errorTable } from '../../shared/errors.ts';
import { routes } from '../../shared/routes.ts';
import { bent, randomOf } from './replies.ts';

/** What is real there: without it most requests come no further than the door. */
export interface Real {
  /** Of a booking that was made. */
  readonly manage: string;
  readonly ticket: string;
  readonly webhookToken: string;
  /** A free time of service 9 and who performs it. */
  readonly start: string;
  readonly unit: string;
}

interface App {
  request(path: string, init: RequestInit): Response | Promise<Response>;
}

/** What nobody may ever read. */
const SECRETS = ['salon-public-key-3f9a51c2', 'salon-secret-key-77d0e4b8', 'a-secret-for-tests-that-is-long-enough'];
/** Faults that are not ours: the service was away, or too busy. */
const elsewhere = new Set<number>(
  Object.entries(errorTable).flatMap(([code, { status }]) => (status >= 500 && code !== 'internal' ? [status] : [])),
);

const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(
    '',
    '..',
    '../../etc/passwd',
    '%00',
    '\u0000',
    '__proto__',
    'constructor',
    'a'.repeat(5000),
    '9',
    '-1',
    '1e999',
    'null',
    '[]',
  ),
);
const known = fc.constantFrom('salon', '9', '10', 'u1', 'core.js', 'stripe', '2026-12-01', '2026-12-01T10:00:00', 'any', 'WELCOME20');
const text = fc.oneof({ weight: 2, arbitrary: known }, odd);
const header = text.filter((value) => /^[\t\x20-\x7e]*$/.test(value));
const line = fc.record({ service: text, unit: text, location: text, start: text, seats: fc.anything() }, { requiredKeys: [] });
const booking = fc.record(
  {
    lines: fc.array(line, { maxLength: 6 }),
    client: fc.dictionary(fc.constantFrom('name', 'email', 'phone', 'x'), text),
    fields: fc.dictionary(text, text),
    promo: text,
    termsAccepted: fc.boolean(),
    start: text,
    do: text,
    all: fc.boolean(),
    returnTo: text,
  },
  { requiredKeys: [] },
);
const json = fc.oneof({ weight: 2, arbitrary: booking }, fc.jsonValue({ maxDepth: 6 })).map((value) => JSON.stringify(value));
const form = fc
  .dictionary(
    fc.constantFrom(
      'service',
      'unit',
      'location',
      'start',
      'instead',
      'seats',
      'name',
      'email',
      'phone',
      'terms',
      'promo',
      'key',
      'do',
      'field-1',
    ),
    text,
  )
  .map((fields) => new URLSearchParams(fields).toString());

/** A booking, a move, a notification as they should be, but for some of their parts. */
const nearly = ({ start, unit }: Real) =>
  fc
    .record({ which: fc.integer({ min: 0, max: 2 }), seed: fc.integer(), share: fc.constantFrom(0, 0.03, 0.1) })
    .map(({ which, seed, share }) => {
      const client = { name: 'Nadia Brown', email: 'nadia@client.example', phone: '+44 20 7946 0101' };
      const whole = [
        { lines: [{ service: '9', unit, location: null, start, seats: 1 }], client, fields: {}, promo: 'WELCOME20', termsAccepted: true },
        { start, unit, returnTo: '/', all: true },
        { booking_id: '434', booking_hash: '0'.repeat(32), company: 'salon', notification_type: 'change' },
      ];
      return JSON.stringify(bent(whole[which], randomOf(seed), share)) ?? '';
    });

const callAt = (real: Real) =>
  fc.record({
    route: fc.constantFrom(...Object.values(routes)),
    /** Asked as that route is asked in life. */
    fits: fc.oneof({ weight: 2, arbitrary: fc.constant(true) }, fc.constant(false)),
    method: fc.constantFrom('GET', 'GET', 'POST', 'POST', 'POST', 'DELETE', 'OPTIONS', 'PUT'),
    parameters: fc.array(fc.oneof({ weight: 2, arbitrary: fc.constantFrom(real.webhookToken, real.ticket) }, text), {
      minLength: 4,
      maxLength: 4,
    }),
    query: fc.dictionary(fc.oneof(fc.constantFrom('service', 'unit', 'from', 'to', 'count', 'start', 'date'), odd), text, { maxKeys: 5 }),
    origin: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom('https://salon.example', 'https://book.example.com') },
      fc.constantFrom('https://evil.example', 'null'),
      header,
    ),
    type: fc.oneof({ weight: 4, arbitrary: fc.constantFrom('application/json', 'application/x-www-form-urlencoded') }, header),
    key: fc.oneof({ weight: 4, arbitrary: fc.nat(40).map((number) => `a-good-key-0123456789-abcdef-${number}`) }, header),
    authorization: fc.oneof(
      { weight: 2, arbitrary: fc.constant(`Bearer ${real.manage}`) },
      header,
      header.map((value) => `Bearer ${value}`),
    ),
    body: fc.oneof({ weight: 3, arbitrary: nearly(real) }, json, form, odd),
  });

/** `salon`: more often than chance would have it, it is a site that there is. */
export async function fuzzRoutes(
  app: App,
  real: Real,
  cases: number,
  seed: number,
): Promise<{ readonly strange: readonly string[]; readonly statuses: ReadonlySet<number> }> {
  const strange: string[] = [];
  const statuses = new Set<number>();
  for (const [index, drawn] of fc.sample(callAt(real), { numRuns: cases, seed }).entries()) {
    const sent = drawn.fits ? { ...drawn, ...inLife(drawn.route) } : drawn;
    let parameter = 0;
    const path = sent.route.replace(/:(\w+)/g, (_, name: string) => {
      parameter += 1;
      return encodeURIComponent(name === 'site' && index % 8 > 0 ? 'salon' : wellFormed(sent.parameters[parameter - 1] ?? ''));
    });
    const query = new URLSearchParams(Object.entries(sent.query).map(([name, value]) => [wellFormed(name), wellFormed(value)])).toString();
    const bodiless = sent.method === 'GET' || sent.method === 'OPTIONS';
    const response = await app.request(query === '' ? path : `${path}?${query}`, {
      method: sent.method,
      headers: { origin: sent.origin, 'content-type': sent.type, 'idempotency-key': sent.key, authorization: sent.authorization },
      ...(!bodiless && { body: wellFormed(sent.body) }),
    });
    statuses.add(response.status);
    const told = JSON.stringify([...response.headers]) + (await response.text());
    const name = `${index}: ${sent.method} ${sent.route}`;
    if (response.status >= 500 && !elsewhere.has(response.status)) strange.push(`${name} answered ${response.status}`);
    if (told.includes('"code":"internal"')) strange.push(`${name} answered internal`);
    if (SECRETS.some((secret) => told.includes(secret))) strange.push(`${name} told a secret`);
  }
  return { strange, statuses };
}

const changing: ReadonlySet<string> = new Set([
  routes.quote,
  routes.bookings,
  routes.cancellation,
  routes.rescheduling,
  routes.payment,
  routes.webhook,
  routes.paymentNotice,
]);
const sentByForm: ReadonlySet<string> = new Set([routes.form, routes.formTicket]);

function inLife(route: string) {
  if (sentByForm.has(route))
    return { method: 'POST', origin: 'https://book.example.com', type: 'application/x-www-form-urlencoded' } as const;
  return { method: changing.has(route) ? 'POST' : 'GET', origin: 'https://salon.example', type: 'application/json' } as const;
}

/** Half a character cannot be sent. */
const wellFormed = (value: string): string => new TextDecoder().decode(new TextEncoder().encode(value));
