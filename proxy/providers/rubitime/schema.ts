/** The service's answers, read loosely: numbers as strings, `[]` for an empty map, and only the fields that are used. */
import { z } from 'zod';

const text = z.union([z.string(), z.number()]).transform((value) => String(value).trim());
const maybeText = text.nullish().transform((value) => value ?? '');
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

export const created = z.object({ id: text, url: maybeText });

export const record = z.object({
  id: text,
  status: maybeNumber,
  record: z.string().transform((value) => value.trim()),
  name: maybeText,
  price: maybeNumber,
  duration: maybeNumber,
  branch_id: text,
  cooperator_id: text,
  service_id: text,
  service_title: maybeText,
  cooperator_title: maybeText,
  prepayment_url: maybeText,
  url: maybeText,
});
export type RecordEntry = z.output<typeof record>;

export const webhook = z.object({
  event: z.enum(['event-create-record', 'event-update-record', 'event-remove-record']),
  data: z.object({ id: z.union([z.string().regex(/^\d{1,18}$/), z.int().positive()]).transform(String) }),
});
