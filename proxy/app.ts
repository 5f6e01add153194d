/** Composes the HTTP application from its parts: the same on every runtime, and nothing but composition. */
import { Hono } from 'hono';
import { routes } from '../shared/routes.ts';
import type { AppSettings, Environment } from './http/environment.ts';
import { observe } from './http/middleware/observe.ts';
import { siteOrigins } from './http/middleware/origins.ts';
import { limitVisitors } from './http/middleware/visitors.ts';
import { problem } from './http/problem.ts';
import { mountAssets } from './http/routes/assets.ts';
import { mountAvailability } from './http/routes/availability.ts';
import { mountBookings } from './http/routes/bookings.ts';
import { mountCaptcha } from './http/routes/captcha.ts';
import { mountCatalogue } from './http/routes/catalogue.ts';
import { mountFormTickets } from './http/routes/form-tickets.ts';
import { mountForms } from './http/routes/forms.ts';
import { mountHealth } from './http/routes/health.ts';
import { mountKeys } from './http/routes/keys.ts';
import { mountOperator, operatorRoutes } from './http/routes/operator.ts';
import { mountOwnBooking } from './http/routes/own-booking.ts';
import { mountPages } from './http/routes/pages.ts';
import { mountPictures } from './http/routes/pictures.ts';
import { mountSeries } from './http/routes/series.ts';
import { mountWebhooks } from './http/routes/webhooks.ts';

/** Far above what a family books in a minute. */
const allowances = {
  quotes: { burst: 30, refill: 4000 },
  // Every free start may cost a question of its own.
  series: { burst: 30, refill: 4000 },
  bookings: { burst: 20, refill: 6000 },
  // Each costs a question to the service, and nobody needs many.
  challenges: { burst: 15, refill: 6000 },
  // Each may cost a question to the service.
  ownBooking: { burst: 60, refill: 5000 },
  // A program that measures asks every few seconds; one that guesses the token asks more.
  operator: { burst: 60, refill: 1000 },
} as const;

export function createApp({ publicUrl, sites, runtime, addressOf, assets, proofs, ready, operator }: AppSettings): Hono<Environment> {
  const app = new Hono<Environment>();
  app.use('/*', observe(runtime));
  mountWebhooks(app, sites);
  mountPictures(app, sites);
  app.use(`${routes.site}/*`, siteOrigins(sites, publicUrl));
  app.use(routes.quote, limitVisitors({ runtime, addressOf }, allowances.quotes));
  app.use(routes.series, limitVisitors({ runtime, addressOf }, allowances.series));
  app.use(routes.bookings, limitVisitors({ runtime, addressOf }, allowances.bookings));
  app.use(routes.captcha, limitVisitors({ runtime, addressOf }, allowances.challenges));
  const ownBooking = limitVisitors({ runtime, addressOf }, allowances.ownBooking);
  for (const route of [routes.booking, routes.cancellation, routes.rescheduling, routes.payment, routes.calendar])
    app.use(route, ownBooking);
  mountCatalogue(app);
  mountAvailability(app);
  mountSeries(app);
  mountBookings(app, proofs);
  mountCaptcha(app, publicUrl);
  mountOwnBooking(app, publicUrl);
  const sentForms = limitVisitors({ runtime, addressOf }, allowances.bookings);
  app.post(routes.form, sentForms);
  app.post(routes.formTicket, sentForms);
  mountForms(app, { sites, publicUrl, runtime });
  mountFormTickets(app, { sites, publicUrl, runtime });
  mountPages(app, { sites, publicUrl, runtime });
  mountKeys(app, proofs);
  mountHealth(app, ready);
  if (operator) {
    const guessing = limitVisitors({ runtime, addressOf }, allowances.operator);
    for (const route of operatorRoutes) app.use(route, guessing);
    mountOperator(app, { publicUrl, sites, ready, runtime, operator });
  }
  if (assets) mountAssets(app, assets);

  app.notFound((context) => problem(context, { code: 'not_found', detail: 'No such route.' }));
  app.onError((error, context) => {
    // The message may hold anything; the name and the request's id are enough to find it.
    runtime.emit({ event: 'fault', where: 'http', name: error.name, id: context.get('requestId') });
    return problem(context, { code: 'internal', detail: 'Unexpected; the request id is in `x-request-id`.' });
  });
  return app;
}
