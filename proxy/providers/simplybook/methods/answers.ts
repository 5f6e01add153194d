/**
 * What the typed calls answer, beyond the lists and bookings of `schema.ts`. Where the page shows no answer the shape is as
 * clients read it, and as loose as that.
 */
import { z } from 'zod';
import { flag, ids, maybeNumber, maybeText, text } from '../loose.ts';
import { company } from '../schema.ts';

/** Yes or no; what is neither is no. */
export const yes = flag;

/** null and an empty list: there is none. */
const orNothing = <Value>(shape: z.ZodType<Value>): z.ZodType<Value | null> =>
  z
    .union([z.null(), z.array(z.unknown()).max(0)])
    .transform(() => null)
    .or(shape);

export const companyInfo = company.extend({
  login: maybeText,
  description: maybeText,
  description_text: maybeText,
  address1: maybeText,
  address2: maybeText,
  city: maybeText,
  zip: maybeText,
  address: maybeText,
  lat: maybeNumber,
  lng: maybeNumber,
  email: maybeText,
  phone: maybeText,
  web: maybeText,
  timeline_type: maybeText,
  allow_event_day_break: flag,
  allow_event_breaktime_break: flag,
});

/** "1", 1, true → "1"; null → null */
export const parameter = z
  .union([text, z.boolean(), z.null()])
  .transform((value) => (typeof value === 'boolean' ? (value ? '1' : '0') : value));
/** An empty map is an empty list. */
const mapOf = <Value>(value: z.ZodType<Value>): z.ZodType<Readonly<Record<string, Value>>> =>
  z.union([
    z
      .array(z.unknown())
      .max(0)
      .transform(() => ({})),
    z.record(z.string(), value),
  ]);
export const parameters = mapOf(parameter);
export const statuses = mapOf(flag);

/** The id itself, or an object that holds it. */
export const batchId = z.union([
  text,
  z.object({ id: text }).transform(({ id }) => id),
  z.object({ batch_id: text }).transform(({ batch_id: id }) => id),
]);

const clock = z.string().regex(/^\d\d:\d\d(:\d\d)?$/);
const dateAndTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d)?$/)
  .transform((at) => at.replace('T', ' '));
const moment = z.union([
  dateAndTime,
  z.object({ date: z.iso.date(), time: clock }).transform(({ date, time }) => `${date} ${time}`),
  // As bookings, and the service's newer interface, have it.
  z.object({ start_date_time: dateAndTime }).transform(({ start_date_time: at }) => at),
  z.object({ start_datetime: dateAndTime }).transform(({ start_datetime: at }) => at),
]);
/** "2026-12-01 14:30:00", in the order of the series; read strictly, for whoever is shown fewer dates would be booked for more. */
export const moments = z.union([z.array(moment), z.record(z.string(), moment), z.null()]).transform((value) => Object.values(value ?? {}));

const cartItem = z.object({ id: text, event_id: text, name: maybeText, price: maybeNumber, qty: maybeNumber });
export const cart = z.object({
  cart_id: text,
  cart_hash: text,
  amount: maybeNumber,
  currency: maybeText,
  status: maybeText,
  cart: z.union([z.array(cartItem), z.record(z.string(), cartItem)]).transform((value) => Object.values(value)),
});
export type Cart = z.output<typeof cart>;

/** What an application needs to know of a payment system: each has its own. */
export const processorConfig = mapOf(z.unknown());

export const promotion = orNothing(
  z.object({
    id: text,
    title: maybeText,
    headline: maybeText,
    code: maybeText,
    description: maybeText,
    discount: maybeNumber,
    start_date: maybeText,
    expired_date: maybeText,
    /** Of the appointment, not of the promotion. */
    sheduler_start_date: maybeText,
    sheduler_end_date: maybeText,
    sheduler_start_time: maybeText,
    sheduler_end_time: maybeText,
    allow_usage_count: maybeNumber,
    allow_customer_count: maybeNumber,
    fineprint_text: maybeText,
    redemption_text: maybeText,
    image: maybeText,
    show_in_catalogue: flag,
    status: maybeText,
    plugin_promo_message_id: maybeText,
    common_promotion_id: maybeText,
    service_ids: ids,
  }),
);
export type Promotion = z.output<typeof promotion>;

export const reward = orNothing(
  z.looseObject({
    common_promotion_id: maybeText,
    client_id: maybeText,
    title: maybeText,
    discount: maybeNumber,
    code: maybeText,
    expired_date: maybeText,
  }),
);

/** What whoever sets it needs beyond these differs by kind, and is handed to its script as it came. */
export const captcha = orNothing(z.looseObject({ provider: z.string(), widgetUrl: maybeText, imageUrl: maybeText })).or(
  z.object({ provider: z.null() }).transform(() => null),
);
