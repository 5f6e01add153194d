/**
 * The service's answers, read loosely: only the fields that are used, numbers as strings, `[]` for an empty map, maps or
 * lists. Shapes and their evidence: the service's own clients and the method page.
 */
import { z } from 'zod';
import { anything, flag, ids, maybeNumber, maybeText, text } from './loose.ts';

export { flag, text } from './loose.ts';

/** Shown unless it says otherwise. */
const shown = anything.transform((value) => value === undefined || value === null || value === true || value === 1 || value === '1');

/** Where a picture lies on the company's own site; without one the path ends with a slash. */
const picturePath = { picture: maybeText, picture_path: maybeText };

/** A map by id or a list → a list in the order that the owner gave; object keys lose it. */
const listOf = <Item extends { position: number }>(item: z.ZodType<Item>) =>
  z
    .union([z.array(z.unknown()), z.record(z.string(), z.unknown()), z.null()])
    .transform((value) => Object.values(value ?? {}).flatMap((entry) => item.safeParse(entry).data ?? []))
    .transform((items) => items.toSorted((a, b) => a.position - b.position));

const position = maybeNumber.transform((value) => value ?? 0);

/** An object {unit: duration of its own | null}, a list of units, or absent. */
const unitMap = z
  .union([z.array(z.unknown()), z.record(z.string(), z.unknown())])
  .nullish()
  .transform((value): readonly { unit: string; duration: number | null }[] | null => {
    if (value === null || value === undefined) return null;
    if (Array.isArray(value)) return value.map((unit) => ({ unit: String(unit), duration: null }));
    return Object.entries(value).map(([unit, duration]) => ({ unit, duration: Number(duration) > 0 ? Number(duration) : null }));
  });

const event = z.object({
  id: text,
  name: maybeText,
  description: maybeText,
  duration: maybeNumber,
  hide_duration: flag,
  buffertime_before: maybeNumber,
  buffertime_after: maybeNumber,
  buffer_time_after: maybeNumber,
  is_active: shown,
  is_visible: shown,
  is_public: shown,
  position,
  is_recurring: flag,
  price: maybeNumber,
  price_with_tax: maybeNumber,
  price_without_tax: maybeNumber,
  tax: maybeNumber,
  show_tax: flag,
  currency: maybeText,
  categories: ids,
  unit_map: unitMap,
  ...picturePath,
});
export const events = listOf(event);
export type EventEntry = z.output<typeof event>;

const unit = z.object({
  id: text,
  name: maybeText,
  description: maybeText,
  is_active: shown,
  is_visible: shown,
  position,
  qty: maybeNumber,
  color: maybeText,
  ...picturePath,
});
export const units = listOf(unit);
export type UnitEntry = z.output<typeof unit>;

const category = z.object({ id: text, name: maybeText, position, is_visible: shown, events: ids });
export const categories = listOf(category);
export type CategoryEntry = z.output<typeof category>;

const location = z.object({
  id: text,
  title: maybeText,
  description: maybeText,
  address1: maybeText,
  address2: maybeText,
  city: maybeText,
  zip: maybeText,
  phone: maybeText,
  position,
  units: ids,
  ...picturePath,
});
export const locations = listOf(location);
export type LocationEntry = z.output<typeof location>;

export const company = z.object({
  name: maybeText,
  timezone: maybeText,
  show_in_client_timezone: flag,
  timeframe: maybeNumber,
  country_id: maybeText,
  phone: maybeText,
});
export const timeframe = maybeNumber;
export type CompanyEntry = z.output<typeof company>;

export const timezoneOffset = z.object({ offset: maybeNumber, timezone: maybeText });
export const anyUnit = z.object({ name: maybeText });

const entry = z.union([z.record(z.string(), z.unknown()), z.array(z.unknown()), text]);
/**
 * Calling codes by country. Nobody documents the shape: a map of codes or of entries by country, or a list of entries, in
 * which the country is two letters and the code a few digits.
 */
export const phoneCodes = z.union([z.array(entry), z.record(z.string(), entry), z.null()]).transform((value) =>
  Object.entries(value ?? {}).flatMap(([key, told]) => {
    const parts = typeof told === 'object' ? Object.values(told) : [told];
    const find = (pattern: RegExp, among: readonly unknown[]) =>
      among
        .map((part) => (typeof part === 'string' || typeof part === 'number' ? String(part).trim() : ''))
        .find((part) => pattern.test(part));
    const country = find(/^[a-z]{2}$/i, [key, ...parts]);
    const named = typeof told === 'object' && !Array.isArray(told) ? [told['phone_code'], told['phone'], told['prefix'], told['code']] : [];
    const prefix = find(/^\+?\d{1,4}$/, [...named, ...parts]);
    return country && prefix ? [{ country: country.toUpperCase(), prefix: prefix.replace('+', '') }] : [];
  }),
);
export type PhoneCodes = z.output<typeof phoneCodes>;

const additionalField = z.object({
  name: text,
  title: maybeText,
  type: maybeText,
  values: z
    .union([z.array(text), maybeText.transform((value) => value.split(','))])
    .transform((list) => list.map((value) => value.trim()).filter((value) => value !== '')),
  default: maybeText,
  // null, 0, "0" and false say that it must be filled in.
  is_null: flag,
  length: maybeNumber,
  pos: position,
});
export const additionalFields = z
  .union([z.array(z.unknown()), z.record(z.string(), z.unknown()), z.null()])
  .transform((value) => Object.values(value ?? {}).flatMap((entry) => additionalField.safeParse(entry).data ?? []))
  .transform((fields) => fields.toSorted((a, b) => a.pos - b.pos));
export type AdditionalFieldEntry = z.output<typeof additionalField>;

// Free times are read strictly: what is not understood must not pass for "no times".
const clock = z.string().regex(/^\d\d:\d\d(:\d\d)?$/);
const times = z.union([z.array(clock), z.record(z.string(), clock), z.null()]).transform((value) => Object.values(value ?? {}));
/** {date: times}; days without times are missing, empty or null. */
export const matrix = z
  .union([z.record(z.iso.date(), times), z.array(z.unknown()).max(0), z.null()])
  .transform((value): Readonly<Record<string, readonly string[]>> => (value === null || Array.isArray(value) ? {} : value));
const unitTimes = z.object({ provider_id: text, timeslots: matrix });
export const cartesian = z
  .union([z.array(unitTimes), z.record(z.string(), unitTimes), z.null()])
  .transform((value) => Object.values(value ?? {}));

export const promotion = z.object({
  title: maybeText,
  headline: maybeText,
  discount: maybeNumber,
  expired_date: maybeText,
  fineprint_text: maybeText,
  allow_customer_count: maybeNumber,
  /** The same in all messages of one promotion. */
  common_promotion_id: maybeText,
});
/** Nobody documents it: what the owner's own words about it are filled in with, as far as it is there. */
export const reward = z.object({
  title: maybeText,
  headline: maybeText,
  description: maybeText,
  redemption_text: maybeText,
  code: maybeText,
  discount: maybeNumber,
  referal_qty: maybeNumber,
});

const booked = z.object({
  id: text,
  event_id: maybeText,
  unit_id: maybeText,
  start_date_time: maybeText,
  /** Includes the buffer after. */
  end_date_time: maybeText,
  client_id: maybeText,
  client_hash: maybeText,
  is_confirmed: anything,
  require_payment: flag,
  code: maybeText,
  hash: maybeText,
});
/** More than one booking has a batch; a series' id has a name of its own. */
const batch = { batch_type: maybeText, batch_id: maybeText, recurrent_batch_id: maybeText, batch_hash: maybeText };
export const bookReply = z
  .object({
    require_confirm: flag,
    require_payment: flag,
    bookings: z.union([z.array(booked), z.record(z.string(), booked)]).transform((value) => Object.values(value)),
    ...batch,
  })
  .transform(({ batch_type: type, batch_id, recurrent_batch_id, batch_hash: hash, ...reply }) => {
    const id = recurrent_batch_id || batch_id;
    return { ...reply, batch: id === '' ? null : { id, type, hash } };
  });
const fieldValue = z.object({ field_name: text, field_title: maybeText, field_type: maybeText, value: maybeText });
const fieldValues = z
  .union([z.array(fieldValue), z.record(z.string(), fieldValue)])
  .nullish()
  .transform((value) => Object.values(value ?? {}));
const filled = anything.transform((value) => typeof value === 'object' && value !== null && Object.keys(value).length > 0);
export const details = z.object({
  id: text,
  event_id: text,
  unit_id: text,
  start_date_time: z.string(),
  end_date_time: maybeText,
  record_date: maybeText,
  client_id: maybeText,
  client_name: maybeText,
  code: maybeText,
  is_confirmed: anything,
  require_payment: flag,
  status: maybeText,
  approve_status: maybeText,
  event_name: maybeText,
  unit_name: maybeText,
  event_duration: maybeNumber,
  event_price: maybeNumber,
  event_currency: maybeText,
  invoice_amount: maybeNumber,
  invoice_currency: maybeText,
  invoice_status: maybeText,
  invoice_payment_received: flag,
  invoice_payment_processor: maybeText,
  additional_fields: fieldValues,
  // A map, or `[]` when there is none.
  promo: filled,
  price: filled,
  location: z
    .union([z.object({ id: text }).transform(({ id }) => id), z.unknown().transform(() => null)])
    .optional()
    .transform((value) => value ?? null),
});
export type BookedEntry = z.output<typeof booked>;
export type BookReply = z.output<typeof bookReply>;
