/** What the widget asks the proxy, as an interface: no fetch here. */
import type { Availability, BookingRequest, LocalDate, Quote, QuoteRequest, Refusal, ServiceDetail, Ticket } from '../booking/contract.ts';
import type { Problem } from '../booking/state.ts';

export interface Failure {
  readonly ok: false;
  readonly problem: Problem;
  readonly refusal: Refusal | null;
  readonly ticket: Ticket | null;
}
export type Answer<Value> = { readonly ok: true; readonly value: Value } | Failure;

export interface AvailabilityQuestion {
  readonly service: string;
  readonly unit: string | null;
  readonly location: string | null;
  /** Seats. */
  readonly count: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface BookingApi {
  service(id: string): Promise<Answer<ServiceDetail>>;
  availability(question: AvailabilityQuestion): Promise<Answer<Availability>>;
  quote(request: QuoteRequest): Promise<Answer<Quote>>;
  book(key: string, request: BookingRequest): Promise<Answer<Ticket>>;
  ticket(ticket: string): Promise<Answer<Ticket>>;
  withdraw(ticket: string): Promise<Answer<Ticket>>;
}
