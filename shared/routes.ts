/** Every public path, written once: the proxy mounts the templates, the widget and the documents fill them in. */

/** What the widget asks for; the others would only cost it bytes. */
const widgetRoutes = {
  site: '/v1/sites/:site',
  service: '/v1/sites/:site/services/:service',
  availability: '/v1/sites/:site/availability',
  series: '/v1/sites/:site/series',
  quote: '/v1/sites/:site/quote',
  bookings: '/v1/sites/:site/bookings',
  ticket: '/v1/sites/:site/tickets/:ticket',
  booking: '/v1/sites/:site/booking',
  cancellation: '/v1/sites/:site/booking/cancel',
  rescheduling: '/v1/sites/:site/booking/reschedule',
  calendar: '/v1/sites/:site/booking.ics',
  picture: '/v1/sites/:site/pictures/:picture',
  manage: '/my/:site',
} as const;

/** Only the chunks that need them fill them in. */
export const captchaRoute = '/v1/sites/:site/captcha';
export const paymentRoute = '/v1/sites/:site/booking/payment';

/** Our own pages without scripts. */
const formRoutes = { form: '/embed/:site/book', formTicket: '/embed/:site/book/:ticket' } as const;

export const routes = {
  ...widgetRoutes,
  captcha: captchaRoute,
  payment: paymentRoute,
  paymentNotice: '/v1/sites/:site/payments/:gateway/:token',
  webhook: '/v1/sites/:site/webhooks/:token',
  embed: '/embed/:site',
  ...formRoutes,
  openapi: '/openapi.json',
  keys: '/.well-known/jwks.json',
  script: '/okno.js',
  assets: '/okno/:version/:file',
  health: '/healthz',
  ready: '/readyz',
  metrics: '/metrics',
  operator: '/operator',
  // Of the account that the site belongs to, alone.
  siteMetrics: '/metrics/:site',
  siteOperator: '/operator/:site',
} as const;

export type RouteName = keyof typeof routes;
type WidgetRoute = keyof typeof widgetRoutes;

type Parameters<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Parameters<`/${Rest}`>
  : Path extends `${string}:${infer Name}.${string}`
    ? Name
    : Path extends `${string}:${infer Name}`
      ? Name
      : never;

/** The path of a route with its parameters filled in, each encoded. */
export function pathOf<Name extends WidgetRoute>(name: Name, parameters: Record<Parameters<(typeof widgetRoutes)[Name]>, string>): string {
  return filled(widgetRoutes[name], parameters);
}

export const formPathOf = <Name extends keyof typeof formRoutes>(
  name: Name,
  parameters: Record<Parameters<(typeof formRoutes)[Name]>, string>,
): string => filled(formRoutes[name], parameters);

const filled = (path: string, values: Record<string, string>): string =>
  path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(values[key] ?? ''));
