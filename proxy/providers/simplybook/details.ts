/** What has become of a booking, and giving it up: asked with a signature, so that nobody else's word is needed. */
import { toMoney } from '../../../shared/money.ts';
import type { Answered, Connection, KeptBooking, Reference } from '../../domain/provider.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { Unanswered } from '../../ports/upstream.ts';
import { plainText } from '../rich-text.ts';
import type { Client } from './client.ts';
import { faultOf, METHOD_NOT_FOUND, NOT_FOUND, refusalOf, SIGNATURE } from './errors.ts';
import type { BookingKey } from './methods/booking.ts';
import { datesOf, isSingle, keysOf } from './reference.ts';
import * as schema from './schema.ts';
import type { SimplybookSettings } from './settings.ts';
import { signature } from './signature.ts';

type DetailSettings = Pick<SimplybookSettings, 'secretKey' | 'companyUrl'>;
type Details = ReturnType<typeof schema.details.parse>;

const signed = ({ id, hash }: BookingKey, secretKey: string) => [id, signature(id, hash, secretKey)] as const;

export async function readDetails(
  client: Client,
  connection: Connection,
  settings: DetailSettings,
  reference: Reference,
): Promise<Result<KeptBooking | null>> {
  const params = signed(keysOf(reference)[0], settings.secretKey);
  let answer = await client(connection, 'getBookingDetails', params);
  if (!answer.ok && answer.code === METHOD_NOT_FOUND) answer = await client(connection, 'getBooking', params);
  if (!answer.ok) {
    // A forged notification names a booking or a hash that the service does not know.
    return answer.code === NOT_FOUND || answer.code === SIGNATURE ? ok(null) : { ok: false, fault: faultOf(answer) };
  }
  const told = schema.details.safeParse(answer.result).data;
  if (!told) return fail('upstream_failed', { detail: 'The service answered in an unknown shape.' });
  const status = statusOf(told, reference);
  const start = told.start_date_time.replace(' ', 'T');
  const dates = datesOf(reference, start);
  return ok({
    id: told.id,
    status,
    service: told.event_id,
    unit: told.unit_id,
    // None can be named when booking: the service infers it from who performs it.
    location: told.location,
    locationIsGuessed: true,
    start,
    ...(dates && { dates }),
    clientName: told.client_name,
    code: told.code || told.id,
    titles: { service: plainText(told.event_name), unit: plainText(told.unit_name) },
    duration: told.event_duration ?? 0,
    price: priceOf(told),
    payment:
      told.require_payment && status !== 'cancelled' ? { url: settings.companyUrl ?? null, until: reference['payUntil'] ?? null } : null,
    movable: isSingle(reference) && !hasMoney(told),
    answers: told.additional_fields.map(answerOf),
  });
}

/** All of it: every place, every date. Cancelled already is as good as cancelled. */
export async function cancel(client: Client, connection: Connection, secretKey: string, reference: Reference): Promise<Result<null>> {
  const [first, ...others] = keysOf(reference);
  // The one that is shown goes last: while it stands, the client sees that something is left to be cancelled.
  for (const key of others) {
    const done = await cancelOne(client, connection, secretKey, key);
    if (!done.ok && done.fault.code !== 'booking_unknown') return done;
  }
  return cancelOne(client, connection, secretKey, first);
}

async function cancelOne(client: Client, connection: Connection, secretKey: string, key: BookingKey): Promise<Result<null>> {
  const answer = await client(connection, 'cancelBooking', signed(key, secretKey), 'write');
  if (answer.ok) return schema.flag.parse(answer.result) ? ok(null) : fail('cancellation_refused');
  if (answer.code === NOT_FOUND) return fail('booking_unknown');
  const refusal = refusalOf(answer);
  if (!refusal) throw new Unanswered();
  // Words under a code that nobody documented are the business's own rule.
  const { code, detail } = refusal;
  return code === 'refused_by_business' ? fail('cancellation_refused', detail === null ? {} : { detail }) : fail(code);
}

/** Paid, to be paid, or made cheaper by a code that counts once: none of it would go over to another booking. */
const hasMoney = ({ require_payment, invoice_amount, invoice_payment_received, price, promo }: Details): boolean =>
  require_payment || invoice_payment_received || (invoice_amount ?? 0) > 0 || price || promo;

function answerOf({ field_name: key, field_title, field_type, value }: Details['additional_fields'][number]): Answered {
  const title = plainText(field_title);
  const checkbox = field_type === 'checkbox';
  return { key, title, checkbox, value: checkbox ? (schema.flag.parse(value) ? '1' : '') : value };
}

/** The invoice knows what a promo code took off; the service's price does not. */
function priceOf({ invoice_amount, invoice_currency, event_price, event_currency, promo }: Details): KeptBooking['price'] {
  const currency = (invoice_currency || event_currency).toUpperCase();
  const amount = invoice_amount ?? (promo ? null : event_price);
  return amount === null || currency.length !== 3 ? null : toMoney(amount, currency);
}

function statusOf({ status, approve_status, is_confirmed, require_payment }: Details, { payUntil }: Reference): KeptBooking['status'] {
  // The service spells it both ways.
  if (/^cancell?ed/.test(status) || /^cancell?ed/.test(approve_status)) return 'cancelled';
  // Confirmed before it is paid: the client may pay later.
  if (require_payment) return payUntil === undefined && schema.flag.parse(is_confirmed) ? 'confirmed' : 'awaiting_payment';
  return is_confirmed === '0' || is_confirmed === 0 || is_confirmed === false ? 'awaiting_approval' : 'confirmed';
}
