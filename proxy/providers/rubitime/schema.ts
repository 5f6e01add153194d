/** The service's answers, whole and read loosely: numbers as strings, "" or null for nothing, `[]` for an empty map. */
import { z } from 'zod';

const text = z.union([z.string(), z.number()]).transform((value) => String(value).trim());
const maybeText = text.nullish().transform((value) => value ?? '');
const textOrNull = maybeText.transform((value) => value || null);
/** "60", 60, "", null */
const maybeNumber = z
  .unknown()
  .optional()
  .transform((value) => (typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') ? Number(value) : null))
  .transform((value) => (value !== null && Number.isFinite(value) ? value : null));

export const envelope = z.object({ status: z.string(), message: maybeText, data: z.unknown().optional() });

const available = z.unknown().transform((value) => value === true || value === 1 || value === '1' || value === 'true');
const empty = z
  .array(z.unknown())
  .max(0)
  .transform(() => ({}));
const day = z.union([z.record(z.string().regex(/^\d{1,2}:\d\d$/), z.object({ available })), empty]);
/** {date: {time: {available}}}; read strictly, for what is not understood must not pass for "no times". */
export const schedule = z.union([z.record(z.iso.date(), day), empty]);
export type Schedule = z.output<typeof schedule>;

export const created = z.object({ id: text, url: maybeText });
export type Created = z.output<typeof created>;

/** The page knows ten; accounts have twenty. */
type CustomNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20;
export type CustomField = `custom_field${CustomNumber}`;
export const customFields = Array.from({ length: 20 }, (_, index) => `custom_field${index + 1}` as CustomField);

export const record = z.object({
  id: text,
  parent_record: textOrNull,
  whom: maybeNumber,
  created_at: maybeText,
  updated_at: textOrNull,
  record: z.string().transform((value) => value.trim()),
  name: maybeText,
  phone: maybeText,
  email: maybeText,
  comment: maybeText,
  price: maybeNumber,
  duration: maybeNumber,
  status: maybeNumber,
  status_title: maybeText,
  branch_id: text,
  branch_title: maybeText,
  cooperator_id: text,
  cooperator_title: maybeText,
  service_id: text,
  service_title: maybeText,
  url: maybeText,
  coupon: textOrNull,
  coupon_discount: maybeNumber,
  source: textOrNull,
  cancelReason: textOrNull,
  prepayment: maybeNumber,
  prepayment_date: textOrNull,
  prepayment_url: textOrNull,
  reminder: textOrNull,
  reminder_minutes: maybeNumber,
  ...(Object.fromEntries(customFields.map((name) => [name, textOrNull])) as Record<CustomField, typeof textOrNull>),
});
export type RecordEntry = z.output<typeof record>;

export const webhook = z.object({
  event: z.enum(['event-create-record', 'event-update-record', 'event-remove-record']),
  data: z.object({ id: z.union([z.string().regex(/^\d{1,18}$/), z.int().positive()]).transform(String) }),
});
