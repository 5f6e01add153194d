/** The Rubitime provider, put together from its parts. */
import type { BookingProvider } from '../../domain/provider.ts';
import { ok } from '../../domain/result.ts';
import { availabilityReads, readAvailability } from './availability.ts';
import { book } from './book.ts';
import { createClient } from './client.ts';
import { cancelRecord, readRecord, takeBack } from './details.ts';
import { mapCatalogue, placesOf, prepaidPercent } from './map.ts';
import { move } from './move.ts';
import { createPayment } from './payment.ts';
import { judgePromo } from './promo.ts';
import { webhook } from './schema.ts';
import type { RubitimeSettings } from './settings.ts';

export function createRubitime(settings: RubitimeSettings): BookingProvider {
  const client = createClient(settings);
  const places = placesOf(settings);
  const catalogue = mapCatalogue(settings);
  const { fields } = settings.catalog;
  const { attributionField } = settings.booking;
  return {
    // "No more often than once in five seconds", counted from the end of the last one.
    limits: { parallel: 1, restAfterCompletion: 5000, timeout: 20_000 },
    // It has no tokens.
    tokenLifetime: 3_600_000,
    looksFirst: true,
    goneIsCancelled: true,
    catalogue: async () => ok(catalogue),
    serviceDetail: async (_connection, _catalogue, service) =>
      ok({
        id: service,
        fields: fields.filter(({ key }) => key !== attributionField).map((field) => ({ ...field, initial: '', maxLength: null })),
        ...(attributionField && { attribution: { key: attributionField, maxLength: null } }),
        paymentRequired: prepaidPercent(settings, service) > 0,
      }),
    availabilityReads,
    availability: (connection, _catalogue, read) => readAvailability(client, connection, places, read),
    promo: async (_connection, _catalogue, question) => ok(judgePromo(settings, question)),
    notified: (body) => {
      const told = webhook.safeParse(body).data;
      return told ? { id: told.data.id } : null;
    },
    kept: (connection, reference) => readRecord(client, connection, settings, reference),
    cancel: (connection, reference) => cancelRecord(client, connection, reference),
    book: (connection, from, order) => book(client, connection, settings, places, from, order),
    confirm: async () => ok(false),
    captcha: null,
    openBatch: null,
    reward: null,
    series: null,
    payment: createPayment(client, settings),
    undo: (connection, reference) => takeBack(client, connection, reference),
    replaces: false,
    move: (connection, from, reference, to) => move(client, connection, settings, places, from, reference, to),
  };
}
