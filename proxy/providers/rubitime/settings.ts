/**
 * What an owner writes about a Rubitime account. The service lists nothing, so its catalogue stands here, with the ids that the
 * service shows beside `#` in its own lists.
 */
import { z } from 'zod';
import { LINES_AT_MOST } from '../../../shared/contract/index.ts';
import { isLocalDate, isTimeZone } from '../../../shared/local-time.ts';
import { notice } from '../notice.ts';

const httpUrl = z.url({ protocol: /^https?$/, hostname: /./ }).transform((url) => url.replace(/\/+$/, ''));
const id = z.int().positive();
const title = z.string().trim().min(1).max(200);
const zone = z.string().refine(isTimeZone, 'a time zone, like Europe/Moscow');
const date = z.string().refine(isLocalDate, 'a date, like 2026-12-31');

const branch = z.strictObject({
  id,
  title,
  address: z.string().trim().default(''),
  phone: z.string().trim().min(3).optional(),
  timezone: zone.optional().describe('Its wall clock, if it is another than the site’s'),
});
const prepayment = z.strictObject({ percent: z.int().min(0).max(100) });
const service = z.strictObject({
  id,
  title,
  description: z.string().default(''),
  duration: z.int().min(5).max(1440).describe('Minutes'),
  price: z.number().min(0).optional(),
  prepayment: prepayment.optional().describe('Of this service, instead of what `booking.prepayment` says; 0 is none'),
});
const cooperator = z.strictObject({
  id,
  title,
  description: z.string().default(''),
  branches: z.array(id).min(1),
  services: z.array(id).min(1),
});
const field = z.strictObject({
  key: z.string().regex(/^custom_field([1-9]|1\d|20)$/, 'custom_field1 to custom_field20'),
  title,
  type: z.enum(['text', 'textarea', 'digits', 'checkbox', 'select', 'radio', 'date', 'time']).default('text'),
  options: z.array(z.string().min(1)).default([]),
  required: z.boolean().default(false),
});
const promoCode = z.strictObject({
  code: z.string().trim().min(1).max(64),
  title: z.string().default(''),
  amount: z.number().positive().describe('What it takes off, in the currency'),
  services: z.array(id).optional().describe('All services when absent'),
  from: date.optional().describe('First day of an appointment'),
  until: date.optional().describe('Last day of an appointment'),
  uses: z.int().positive().optional().describe('How many bookings may use it; one that is given up later stays counted'),
});

const catalog = z
  .strictObject({
    branches: z.array(branch).min(1),
    services: z.array(service).min(1),
    cooperators: z.array(cooperator).min(1),
    fields: z.array(field).default([]),
    promoCodes: z.array(promoCode).default([]),
  })
  .superRefine((given, context) => {
    const fault = (path: readonly (string | number)[], message: string) => context.addIssue({ code: 'custom', path: [...path], message });
    const twice = (name: 'branches' | 'services' | 'cooperators') => {
      const ids = given[name].map((entry) => entry.id);
      given[name].forEach((entry, index) => {
        if (ids.indexOf(entry.id) !== index) fault([name, index, 'id'], `the id ${entry.id} stands here twice`);
      });
      return new Set(ids);
    };
    const [branches, services] = [twice('branches'), twice('services')];
    twice('cooperators');
    given.cooperators.forEach((entry, index) => {
      entry.branches.forEach((one, at) => {
        if (!branches.has(one)) fault(['cooperators', index, 'branches', at], `no branch has the id ${one}`);
      });
      entry.services.forEach((one, at) => {
        if (!services.has(one)) fault(['cooperators', index, 'services', at], `no service has the id ${one}`);
      });
    });
    given.services.forEach((entry, index) => {
      if (!given.cooperators.some((one) => one.services.includes(entry.id)))
        fault(['services', index], 'nobody performs it: add it to a cooperator');
    });
    given.branches.forEach((entry, index) => {
      if (!given.cooperators.some((one) => one.branches.includes(entry.id)))
        fault(['branches', index], 'nobody works there: add it to a cooperator');
    });
    given.fields.forEach((entry, index) => {
      if (given.fields.findIndex(({ key }) => key === entry.key) !== index)
        fault(['fields', index, 'key'], `${entry.key} stands here twice`);
      const chooses = entry.type === 'select' || entry.type === 'radio';
      if (chooses && entry.options.length === 0) fault(['fields', index, 'options'], 'needs at least one option');
    });
    given.promoCodes.forEach((entry, index) => {
      (entry.services ?? []).forEach((one, at) => {
        if (!services.has(one)) fault(['promoCodes', index, 'services', at], `no service has the id ${one}`);
      });
      if (entry.from && entry.until && entry.until < entry.from) fault(['promoCodes', index, 'until'], 'lies before `from`');
      const before = given.promoCodes.slice(0, index).findIndex((other) => overlaps(entry, other));
      if (before >= 0) fault(['promoCodes', index, 'code'], `overlaps with promoCodes.${before}: give them other dates or services`);
    });
  });

type PromoCode = z.output<typeof promoCode>;

function overlaps(a: PromoCode, b: PromoCode): boolean {
  const sameService = !a.services || !b.services || a.services.some((one) => b.services?.includes(one));
  const sameTime = (a.from ?? '') <= (b.until ?? '9999-12-31') && (b.from ?? '') <= (a.until ?? '9999-12-31');
  return a.code.toLowerCase() === b.code.toLowerCase() && sameService && sameTime;
}

export const rubitimeShape = {
  provider: z.literal('rubitime'),
  apiUrl: httpUrl.describe("The API's address: https://rubitime.ru/api2"),
  apiKey: z.string().min(1).describe('Settings, step 5: the key of the API'),
  timezone: zone.describe('The wall clock of all branches that name no other'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'three letters, like RUB'),
  title: z.string().trim().min(1).describe('The name that clients see'),
  phoneCountry: z
    .string()
    .regex(/^[A-Z]{2}$/, 'two letters, like RU')
    .default('RU')
    .describe('Where a telephone number without a country code rings'),
  booking: z
    .strictObject({
      status: z
        .union([z.literal(0), z.literal(5)])
        .default(0)
        .describe('0: booked at once; 5: the business confirms'),
      prepayment: prepayment
        .optional()
        .describe('The client pays so much of the price on the service’s page; online payment must be on there'),
      reminderMinutes: z.int().min(1).max(10_080).optional().describe('The client is reminded so long before'),
      horizonDays: z.int().min(1).max(366).default(60).describe('How many days ahead can be booked'),
      email: z.enum(['required', 'optional']).default('optional'),
      maxLines: z.int().min(1).max(LINES_AT_MOST).default(3).describe('How many services a client may book in one visit'),
      attributionField: field.shape.key.optional().describe('The custom field that takes the campaign that led a client here'),
      referenceField: field.shape.key.optional().describe('Where our reference is kept; by default the last line of the comment'),
    })
    .prefault({}),
  manage: z
    .strictObject({
      cancelUntil: notice.prefault('PT0M').describe('So long before its start a client may still give a booking up, like PT2H or P1D'),
      rescheduleUntil: notice.prefault('PT0M').describe('So long before its start a client may still move a booking, like PT2H or P1D'),
    })
    .prefault({}),
  catalog,
};

const rubitimeSettings = z.object(rubitimeShape);
export type RubitimeSettings = z.output<typeof rubitimeSettings>;
