/** What a calendar shows of a booking. Pure. */
import type { Location } from '../booking/contract.ts';
import type { Appointment } from './google-link.ts';

export interface Booked {
  readonly service: string;
  /** The business's. */
  readonly name: string;
  readonly location: Pick<Location, 'title' | 'address'> | null;
  readonly code: string;
  readonly start: string;
  readonly end: string;
  readonly timezone: string;
  /** Of a series, all of them. */
  readonly dates?: readonly string[] | undefined;
}

export const appointmentOf = ({ service, name, location, code, start, end, timezone }: Booked, codeWord: string): Appointment => ({
  title: `${service} · ${name}`,
  place: location ? `${location.title}, ${location.address}` : name,
  note: `${codeWord}: ${code}`,
  start,
  end,
  zone: timezone,
});
