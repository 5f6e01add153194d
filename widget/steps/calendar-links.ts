/** A booking for the client's own calendar: addresses of the two large ones, and a file for all others (RFC 5545). Pure. */
import { toInstant } from '../../shared/local-time.ts';

export interface Appointment {
  readonly title: string;
  readonly place: string;
  readonly note: string;
  readonly start: string;
  readonly end: string;
  /** IANA. */
  readonly zone: string;
  readonly uid: string;
}

/** 20261201T143000Z */
const stamp = (at: string, zone: string): string => new Date(toInstant(at, zone)).toISOString().replace(/[-:]|\.\d{3}/g, '');

export function googleLink({ title, place, note, start, end, zone }: Appointment): string {
  const query = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    location: place,
    details: note,
    dates: `${stamp(start, zone)}/${stamp(end, zone)}`,
  });
  return `https://calendar.google.com/calendar/render?${query}`;
}

export function outlookLink({ title, place, note, start, end, zone }: Appointment): string {
  const iso = (at: string) => new Date(toInstant(at, zone)).toISOString();
  const query = new URLSearchParams({ rru: 'addevent', subject: title, location: place, body: note, startdt: iso(start), enddt: iso(end) });
  return `https://outlook.live.com/calendar/0/deeplink/compose?${query}`;
}

const escaped = (text: string): string => text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, '\\n');

/** Lines of at most 75 octets, continued by a space. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const letter of line) {
    const octets = new TextEncoder().encode(letter).length;
    if (size + octets > 74) {
      parts.push(part);
      part = '';
      size = 1;
    }
    part += letter;
    size += octets;
  }
  return [...parts, part].join('\r\n ');
}

export function calendarFile({ title, place, note, start, end, zone, uid }: Appointment, now: number): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Okno//Booking//EN',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${new Date(now).toISOString().replace(/[-:]|\.\d{3}/g, '')}`,
    `DTSTART:${stamp(start, zone)}`,
    `DTEND:${stamp(end, zone)}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    `DESCRIPTION:${escaped(note)}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}
