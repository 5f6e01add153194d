/** What the widget needs to start, and what only a chosen service needs. */
import { z } from 'zod';
import { id, instant, localDate, money } from './primitives.ts';
import { richText } from './rich-text.ts';
import { texts } from './texts.ts';

export const location = z.object({
  id,
  title: z.string(),
  description: richText,
  address: z.string(),
  /** IANA; whatever happens here is on this zone's wall clock. */
  timezone: z.string(),
  phone: z.string().nullable(),
  /** Id of a picture, as `pictures/{id}`. */
  picture: id.nullable(),
  units: z.array(id),
});

export const category = z.object({ id, title: z.string(), services: z.array(id) });

export const service = z.object({
  id,
  title: z.string(),
  description: richText,
  /** Minutes; null when the business hides it. */
  duration: z.int().nullable(),
  price: money.nullable(),
  picture: id.nullable(),
  units: z.array(id),
  /** It repeats: one booking takes several dates. */
  series: z.boolean(),
});

export const unit = z.object({
  id,
  title: z.string(),
  description: richText,
  picture: id.nullable(),
  /** How many clients it serves at the same time. */
  seats: z.int().min(1),
  /** By which the business tells it from others. */
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable(),
});

export const fallback = z.object({ url: z.string().nullable(), phone: z.string().nullable() });

export const site = z.object({
  id,
  name: z.string(),
  /** IANA; the wall clock of whatever happens at no location. */
  timezone: z.string(),
  /** The business wants times in the client's own zone first. */
  clientTimezone: z.boolean(),
  capabilities: z.object({
    /** Steps that exist for this business. */
    locations: z.boolean(),
    categories: z.boolean(),
    anyUnit: z.boolean(),
    promo: z.boolean(),
    /** Seats in one booking. */
    maxSeats: z.int().min(1),
    /** Lines in one visit. */
    maxLines: z.int().min(1),
    /** A booking needs an answer to a captcha. */
    captcha: z.boolean(),
    /** Only clients who have logged in at the business's own page may book: `fallback` leads there. */
    login: z.boolean(),
  }),
  /** 0 is Sunday; null leaves it to the client's locale, as `hour12` does. */
  formats: z.object({ weekStart: z.int().min(0).max(6).nullable(), hour12: z.boolean().nullable() }),
  contact: z.object({ email: z.enum(['required', 'optional']), phone: z.enum(['required', 'optional']) }),
  /** Where a telephone number without a country code rings (ISO 3166). */
  phoneCountry: z.string().length(2).nullable(),
  /** Bookable dates on all clocks of the business, both ends included: a place may begin and end a day within. */
  horizon: z.object({ from: localDate, until: localDate }),
  terms: richText.nullable(),
  anyUnitTitle: z.string().nullable(),
  locations: z.array(location),
  categories: z.array(category),
  services: z.array(service),
  units: z.array(unit),
  fallback,
  /** Absent, the business has none. */
  texts: texts.optional(),
  asOf: instant,
});

export const fieldType = z.enum(['text', 'textarea', 'digits', 'checkbox', 'select', 'radio', 'date', 'time']);

export const field = z.object({
  key: id,
  title: z.string(),
  type: fieldType,
  required: z.boolean(),
  /** Choices of a select or radio. */
  options: z.array(z.string()),
  initial: z.string(),
  maxLength: z.int().nullable(),
});

export const serviceDetail = z.object({
  id,
  fields: z.array(field),
  /** Paid at booking, on the service's own page. */
  paymentRequired: z.boolean(),
});

export type Site = z.infer<typeof site>;
export type Location = z.infer<typeof location>;
export type Category = z.infer<typeof category>;
export type Service = z.infer<typeof service>;
export type Unit = z.infer<typeof unit>;
export type Fallback = z.infer<typeof fallback>;
export type Field = z.infer<typeof field>;
export type FieldType = z.infer<typeof fieldType>;
export type ServiceDetail = z.infer<typeof serviceDetail>;
