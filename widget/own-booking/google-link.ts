/** The address at which the largest calendar takes an appointment. Pure. */

export interface Appointment {
  readonly title: string;
  readonly place: string;
  readonly note: string;
  readonly start: string;
  readonly end: string;
  /** IANA. */
  readonly zone: string;
}

/** 20261201T143000, on the business's wall clock. */
const stamp = (at: string): string => at.replace(/[-:]/g, '');

export function googleLink({ title, place, note, start, end, zone }: Appointment): string {
  const query = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    location: place,
    details: note,
    dates: `${stamp(start)}/${stamp(end)}`,
    ctz: zone,
  });
  return `https://calendar.google.com/calendar/render?${query}`;
}
