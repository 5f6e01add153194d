/** The SimplyBook.me provider, put together from its parts. */
import type { BookingProvider } from '../../domain/provider.ts';
import { availabilityReads, readAvailability } from './availability.ts';
import { book } from './book.ts';
import { readCallback } from './callback.ts';
import { readChallenge } from './captcha.ts';
import { readCatalogue } from './catalogue.ts';
import { createClient } from './client.ts';
import { confirm, openBatch } from './confirm.ts';
import { cancel, readDetails } from './details.ts';
import { createPayment } from './payment.ts';
import { askPromo, askReward } from './promo.ts';
import { readSeries } from './series.ts';
import { readServiceDetail } from './service-detail.ts';
import { companySite, type SimplybookSettings } from './settings.ts';

const MINUTE = 60_000;

export function createSimplybook(settings: SimplybookSettings): BookingProvider {
  const client = createClient(settings);
  return {
    // The service's own app waits 20 seconds for an answer.
    limits: { ...settings.limits, timeout: 20_000 },
    // Tokens last an hour.
    tokenLifetime: 50 * MINUTE,
    catalogue: (connection) =>
      readCatalogue(client, connection, { companyUrl: companySite(settings), manage: settings.manage, clientLogin: settings.clientLogin }),
    serviceDetail: (connection, catalogue, service) => readServiceDetail(client, connection, settings, catalogue, service),
    availabilityReads,
    availability: (connection, _catalogue, read) => readAvailability(client, connection, read),
    promo: (connection, _catalogue, question) => askPromo(client, connection, question),
    reward: (connection, promotion, reference) => askReward(client, connection, promotion, reference),
    looksFirst: false,
    // A wrong hash looks the same.
    goneIsCancelled: false,
    notified: (body) => readCallback(body, settings.companyLogin),
    kept: (connection, reference) => readDetails(client, connection, settings, reference),
    cancel: (connection, reference) => cancel(client, connection, settings.secretKey, reference),
    book: (connection, catalogue, order) => book(client, connection, settings, catalogue, order),
    confirm: (connection, reference) => confirm(client, connection, settings.secretKey, reference),
    captcha: (connection) => readChallenge(client, connection, settings),
    openBatch: (connection) => openBatch(client, connection),
    series: (connection, wish) => readSeries(client, connection, wish),
    payment: createPayment(client, settings),
    undo: (connection, reference) => cancel(client, connection, settings.secretKey, reference),
    // The page names no way to move a booking: one is made anew, and the old one cancelled.
    move: null,
    replaces: true,
  };
}
