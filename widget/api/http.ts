/** Everything that the widget asks the proxy after the site. */
import { pathOf } from '../../shared/routes.ts';
import { exchange, type HttpOptions } from './exchange.ts';
import type { Answer, BookingApi } from './port.ts';

export function createApi(options: HttpOptions): BookingApi {
  const { site } = options;
  const ask = <Value>(path: string, init?: RequestInit): Promise<Answer<Value>> => exchange(options, path, init);
  const post = <Value>(path: string, body: unknown, headers: Record<string, string> = {}) =>
    ask<Value>(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } });

  return {
    service: (service) => ask(pathOf('service', { site, service })),
    availability({ unit, location, count, ...rest }) {
      const wished = { ...(unit !== null && { unit }), ...(location !== null && { location }), ...(count > 1 && { count: String(count) }) };
      const query = new URLSearchParams({ ...rest, ...wished });
      return ask(`${pathOf('availability', { site })}?${query}`);
    },
    quote: (request) => post(pathOf('quote', { site }), request),
    book: (key, request) => post(pathOf('bookings', { site }), request, { 'idempotency-key': key }),
    ticket: (ticket) => ask(pathOf('ticket', { site, ticket })),
    withdraw: (ticket) => ask(pathOf('ticket', { site, ticket }), { method: 'DELETE' }),
  };
}
