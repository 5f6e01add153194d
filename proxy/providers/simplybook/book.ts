/** Makes a booking: one request that is sent once, and what its answer says. */
import type { Confirmation } from '../../../shared/contract/index.ts';
import { addMinutes, dateOf, isTimeZone, minutesBetween } from '../../../shared/local-time.ts';
import { durationOf } from '../../domain/availability.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { BookOutcome, Connection, Order } from '../../domain/provider.ts';
import { Unanswered } from '../../ports/upstream.ts';
import type { Client } from './client.ts';
import { clientTimeOffset } from './client-time-offset.ts';
import { CAPTCHA_REFUSED, isAboutCaptcha, refusalOf } from './errors.ts';
import { referenceOf } from './reference.ts';
import { type BookedEntry, bookReply } from './schema.ts';
import type { SimplybookSettings } from './settings.ts';

type BookSettings = Pick<SimplybookSettings, 'clientTimeOffset' | 'companyUrl'>;

export async function book(
  client: Client,
  connection: Connection,
  settings: BookSettings,
  catalogue: Catalogue,
  order: Order,
): Promise<BookOutcome> {
  // The service takes multiples of its timeframe only; a start between them needs no question.
  const timeframe = Number(catalogue.provider['timeframe'] ?? 0);
  if (timeframe > 0 && minutesBetween(`${dateOf(order.start)}T00:00:00`, order.start) % timeframe !== 0) {
    return { kind: 'refused', code: 'time_not_allowed', detail: null, field: null };
  }
  const answer = await client(connection, 'book', bookParameters(settings, catalogue, order), 'write');
  if (!answer.ok) {
    const refusal = catalogue.captcha && isAboutCaptcha(answer) ? CAPTCHA_REFUSED : refusalOf(answer);
    if (!refusal) throw new Unanswered();
    return { kind: 'refused', ...refusal };
  }
  const reply = bookReply.safeParse(answer.result).data;
  const [made, ...others] = reply ? madeBy(reply.bookings, order) : [];
  // Something was answered, but not which booking was made.
  if (!reply || !made) throw new Unanswered();
  const { status, payment } = statusOf(reply, made, catalogue, settings, connection.now());
  const service = catalogue.services.find(({ id }) => id === order.service);
  // Not the answer's end: that one includes the buffer after.
  const end = addMinutes(order.start, service ? durationOf(service, order.unit) : 0);
  return {
    kind: 'made',
    reference: referenceOf(reply, [made, ...others]),
    confirmation: { code: made.code || made.id, status, payment, service: order.service, unit: order.unit, start: order.start, end },
    ...(reply.require_confirm && status === 'awaiting_approval' && isOurs(catalogue, order) && { confirm: true as const }),
  };
}

/** Some servers answer with the whole list so far: what was made now is at its end. */
const madeBy = (told: readonly BookedEntry[], { batch }: Order): readonly BookedEntry[] => (batch === null ? told : told.slice(-1));

/** A list is closed by our word, and then waits for the owner's where there is one. A single booking that the owner approves is theirs. */
const isOurs = (catalogue: Catalogue, order: Order): boolean => order.batch !== null || !catalogue.provider['approves'];

/** What `additional` means to the service beside the owner's fields: not for visitors to set. */
const RESERVED: ReadonlySet<string> = new Set(['promocode', 'captcha_token', 'location_id', 'handle_invoice', 'products']);

export function bookParameters(settings: BookSettings, catalogue: Catalogue, order: Order): readonly unknown[] {
  const [date, time] = order.start.split('T');
  const zone = order.clientTimezone !== null && isTimeZone(order.clientTimezone) ? order.clientTimezone : null;
  const zones = { company: catalogue.timezone, client: zone };
  const offset = catalogue.provider['tellsClientZone'] ? clientTimeOffset(settings.clientTimeOffset, zones, order.start) : null;
  const { name, email, phone } = order.client;
  const fields = Object.fromEntries(Object.entries(order.fields).filter(([key]) => !RESERVED.has(key)));
  return [
    order.service,
    order.unit,
    date,
    time,
    { name, email, phone, ...(offset !== null && { client_time_offset: offset }) },
    { ...fields, ...(order.promo !== null && { promocode: order.promo }), ...(order.captcha && { captcha_token: order.captcha }) },
    order.seats,
    order.batch,
  ];
}

function statusOf(
  reply: { readonly require_confirm: boolean; readonly require_payment: boolean },
  made: BookedEntry,
  catalogue: Catalogue,
  { companyUrl }: BookSettings,
  now: number,
): Pick<Confirmation, 'status' | 'payment'> {
  if (reply.require_payment || made.require_payment) {
    const minutes = Number(catalogue.provider['paymentTimeoutMinutes'] ?? 0);
    const until = minutes > 0 ? new Date(now + minutes * 60_000).toISOString() : null;
    return { status: 'awaiting_payment', payment: { url: companyUrl ?? null, until } };
  }
  const unconfirmed = reply.require_confirm || made.is_confirmed === '0' || made.is_confirmed === 0 || made.is_confirmed === false;
  return { status: unconfirmed ? 'awaiting_approval' : 'confirmed', payment: null };
}
