/** The account as the HTTP layer sees it: questions about one site and the bookings of one upstream key. Types only. */
import type {
  Availability,
  AvailabilityQuery,
  BookingRequest,
  Quote,
  QuoteRequest,
  ServiceDetail,
  Site,
  Ticket,
} from '../../shared/contract/index.ts';
import type { Result } from '../domain/result.ts';

export interface Account {
  site(site: string): Promise<Result<Site>>;
  service(site: string, service: string): Promise<Result<ServiceDetail>>;
  availability(site: string, query: AvailabilityQuery): Promise<Result<Availability>>;
  quote(site: string, request: QuoteRequest): Promise<Result<Quote>>;
  /** Accepts (or recognises by its key) a booking and waits a moment for its outcome; a definite refusal is a fault. */
  book(site: string, key: string, request: BookingRequest): Promise<Result<Ticket>>;
  ticket(site: string, ticket: string): Promise<Result<Ticket>>;
  withdraw(site: string, ticket: string): Promise<Result<Ticket>>;
  /** Takes a notification down; what it says is checked later, with the service itself. */
  notify(site: string, body: unknown): Promise<Result<null>>;
  /** Does what is due: resumes, expires, gives up. Never throws, never waits for a turn. */
  wake(): Promise<void>;
  /** Resolves when no booking is being carried: a good moment to end the process. */
  idle(): Promise<void>;
}
