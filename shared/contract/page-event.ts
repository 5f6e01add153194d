/** What the element tells the page: the one table from which types, JSON Schemas and documents come. No personal data, ever. */
import { z } from 'zod';
import { confirmation } from './booking.ts';

const nothing = z.strictObject({});

export const pageEvents = {
  'okno-ready': nothing.describe('The widget can be used.'),
  'okno-step': z
    .strictObject({ step: z.enum(['service', 'location', 'unit', 'time', 'details']) })
    .describe('Another step is open: `{ step }`.'),
  'okno-submit': nothing.describe('A booking is about to be sent; `preventDefault()` stops it, and nothing is sent.'),
  'okno-booked': z
    .strictObject({
      ...confirmation.pick({ status: true, service: true, unit: true, start: true, timezone: true, price: true }).shape,
      /** The same for this booking after a reload and in another tab; opens nothing. */
      id: z.string().nullable(),
      /** Signed by the proxy, for a server to verify. */
      proof: z.string().nullable(),
    })
    .describe('A booking was made: `{ status, service, unit, start, timezone, price, id, proof }`.'),
  'okno-cancelled': nothing.describe('A client gave up the booking that `manage` shows.'),
  'okno-rescheduled': nothing.describe('A client moved the booking that `manage` shows.'),
  'okno-error': z.strictObject({ code: z.string() }).describe('Something stands in the way: `{ code }`.'),
  'okno-open': nothing.describe('The widget, or its dialog, has opened.'),
  'okno-close': nothing.describe('The widget, or its dialog, has closed; what was typed or sent in it goes on.'),
} as const;

export type PageEventName = keyof typeof pageEvents;
export type PageEventDetails = { readonly [Name in PageEventName]: Readonly<z.infer<(typeof pageEvents)[Name]>> };

/** `docs/okno-events.schema.json`: a schema for each event's `detail`; a test fails when the file is not the table's. */
export const eventsJsonSchema = (): string =>
  `${JSON.stringify(
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'The `detail` of each event of <okno-booking>',
      $defs: Object.fromEntries(
        Object.entries(pageEvents).map(([name, schema]) => {
          const { $schema: _, ...definition } = z.toJSONSchema(schema);
          return [name, definition];
        }),
      ),
    },
    null,
    2,
  )}\n`;
