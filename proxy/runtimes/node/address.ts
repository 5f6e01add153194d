/** The other end of the connection, as Node's server hands it to the app. */
import { visitorOf } from '../../http/visitor.ts';

export const addressOf =
  (trustedHops: number) =>
  (request: Request, environment: unknown): string | null =>
    visitorOf(remoteOf(environment), request.headers.get('x-forwarded-for'), trustedHops);

function remoteOf(environment: unknown): string | null {
  const { incoming } = (environment ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress ?? null;
}
