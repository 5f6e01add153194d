/** What nobody could find out: the client is told so, and the business is told to look. Nothing personal. Pure. */
import type { Millis } from '../../shared/local-time.ts';
import { type Alert, type Book, find } from '../domain/book.ts';
import type { Durations } from '../domain/durations.ts';
import { advance } from '../domain/lifecycle.ts';
import type { TicketRecord } from './record.ts';

/** The hold stays: the time may be taken. The order stays too, sealed, for a late notification; it ends with its ticket. */
export function unresolved(
  book: Book,
  ticket: string,
  now: Millis,
  durations: Durations,
): { readonly book: Book; readonly record: Partial<TicketRecord> } | null {
  const { site = '', service = '', unit = '', start = '' } = find(book, ticket) ?? {};
  const alert: Alert = { code: 'outcome_unknown', ticket, site, service, unit, start, due: now, until: now + durations.remembered };
  const given = advance(book, ticket, 'giveUp', { settledAt: now });
  return given && { book: { ...given, alerts: [...book.alerts, alert] }, record: { state: 'unresolved', until: null } };
}
