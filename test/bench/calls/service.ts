/** A service on simulated time, as the day of many visitors sees it. */
import type { BookingProvider } from '../../../proxy/domain/provider.ts';

export interface SimulatedService {
  readonly site: string;
  readonly provider: BookingProvider;
  /** Services that a client books with a name, an address and a number. */
  readonly bookable: readonly string[];
  readonly promo: string;
  /** When each call came. */
  readonly calls: number[];
  /** Calls that broke a limit. */
  refused(): number;
  /** Where its notifications go; set by whoever runs the account. */
  notify: (body: unknown) => void;
  fetch(request: Request): Promise<Response>;
}

/** The body of a request. */
export const arrived = (request: Request): Promise<string> => request.text();
