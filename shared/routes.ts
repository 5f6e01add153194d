/** Every public path, written once: the proxy mounts the templates, the widget and the documents fill them in. */
export const routes = {
  site: '/v1/sites/:site',
  service: '/v1/sites/:site/services/:service',
  availability: '/v1/sites/:site/availability',
  quote: '/v1/sites/:site/quote',
  bookings: '/v1/sites/:site/bookings',
  ticket: '/v1/sites/:site/tickets/:ticket',
  booking: '/v1/sites/:site/booking',
  cancellation: '/v1/sites/:site/booking/cancel',
  calendar: '/v1/sites/:site/booking.ics',
  picture: '/v1/sites/:site/pictures/:picture',
  webhook: '/v1/sites/:site/webhooks/:token',
  manage: '/my/:site',
  embed: '/embed/:site',
  openapi: '/openapi.json',
  script: '/okno.js',
  assets: '/okno/:version/:file',
  health: '/healthz',
  ready: '/readyz',
} as const;

export type RouteName = keyof typeof routes;

type Parameters<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Parameters<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** The path of a route with its parameters filled in, each encoded. */
export function pathOf<Name extends RouteName>(name: Name, parameters: Record<Parameters<(typeof routes)[Name]>, string>): string {
  const values: Record<string, string> = parameters;
  return routes[name].replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(values[key] ?? ''));
}
