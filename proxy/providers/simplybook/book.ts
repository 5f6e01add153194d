/** Makes a booking: one request that is sent once, and what its answer says. */
import type { Confirmation } from '../../../shared/contract/index.ts';
import { addMinutes, dateOf, isTimeZone, minutesBetween } from '../../../shared/local-time.ts';
import { durationOf } from '../../domain/availability.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { BookOutcome, Connection, Order } from '../../domain/provider.ts';
import { ok, type Result } from '../../domain/result.ts';
import { NotSent, Unanswered } from '../../ports/upstream.ts';
import type { Client } from './client.ts';
import { clientTimeOffset } from './client-time-offset.ts';
import { CAPTCHA_REFUSED, INVALID_PARAMETERS, isAboutCaptcha, refusalOf } from './errors.ts';
import type { RecurringData } from './methods/booking.ts';
import { referenceOf, signedClient } from './reference.ts';
import { type BookedEntry, bookReply, flag } from './schema.ts';
import { readSeries, recurrenceOf, startsOf } from './series.ts';
import type { SimplybookSettings } from './settings.ts';

/** Milliseconds after which it is begun anew, when the dates were not answered. */
const RETRY = 1000;

type BookSettings = Pick<SimplybookSettings, 'clientTimeOffset' | 'companyUrl' | 'secretKey'>;

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
  const service = catalogue.services.find(({ id }) => id === order.service);
  const rule = service?.series ? await ruleOf(client, connection, order) : ok(null);
  if (!rule.ok) return { kind: 'refused', code: rule.fault.code, detail: null, field: null };
  const parameters = bookParameters(settings, catalogue, order);
  const send = (more: readonly unknown[]) => client(connection, 'book', [...parameters, ...more], 'write');
  let answer = await send(rule.value ? [rule.value] : []);
  // Nobody documents how a rule is written. Without one the service has its own; it refused before anything was made.
  if (!answer.ok && answer.code === INVALID_PARAMETERS && rule.value) answer = await send([]);
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
  const dates = service?.series ? startsOf([made, ...others].flatMap(({ start_date_time: at }) => at || [])) : [];
  // Not the answer's end: that one includes the buffer after.
  const end = addMinutes(order.start, service ? durationOf(service, order.unit) : 0);
  return {
    kind: 'made',
    reference: {
      ...referenceOf(reply, [made, ...others], { dates, seats: order.seats, known: order.known }),
      ...(payment?.until && { payUntil: payment.until }),
    },
    confirmation: {
      code: made.code || made.id,
      status,
      payment,
      service: order.service,
      unit: order.unit,
      start: order.start,
      end,
      ...(dates.length > 1 && { dates: [...dates] }),
    },
    ...(reply.require_confirm && status === 'awaiting_approval' && isOurs(catalogue, order) && { confirm: true as const }),
  };
}

/** Some servers answer with the whole list so far: what was made now is at its end. */
function madeBy(told: readonly BookedEntry[], { batch }: Order): readonly BookedEntry[] {
  // The first date is the one that stands for a series.
  return batch === null ? told.toSorted((a, b) => a.start_date_time.localeCompare(b.start_date_time)) : told.slice(-1);
}

/** As the service says now; null where what it says cannot be understood, and the booking is left to its own rule. */
async function ruleOf(client: Client, connection: Connection, order: Order): Promise<Result<RecurringData | null>> {
  const dates = await readSeries(client, connection, order).catch((error: unknown) => {
    // The booking itself has not left.
    throw error instanceof Unanswered ? new NotSent(RETRY) : error;
  });
  if (dates.ok) return ok(recurrenceOf(dates.value));
  return dates.fault.code === 'upstream_failed' ? ok(null) : dates;
}

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
  const who = order.known ? signedClient(order.known, settings.secretKey) : { name, email, phone };
  const fields = Object.fromEntries(Object.entries(order.fields).filter(([key]) => !RESERVED.has(key)));
  return [
    order.service,
    order.unit,
    date,
    time,
    { ...who, ...(offset !== null && { client_time_offset: offset }) },
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
    // Who may pay later has booked: nothing is given away.
    const isMade = catalogue.provider['paysLater'] === true && flag.parse(made.is_confirmed);
    return { status: isMade ? 'confirmed' : 'awaiting_payment', payment: { url: companyUrl ?? null, until } };
  }
  const unconfirmed = reply.require_confirm || made.is_confirmed === '0' || made.is_confirmed === 0 || made.is_confirmed === false;
  return { status: unconfirmed ? 'awaiting_approval' : 'confirmed', payment: null };
}
