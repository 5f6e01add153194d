/**
 * A booking for the client's own calendar: the address of the largest, and a file for all others (RFC 5545; its
 * lines are not folded, which it allows). Pure.
 */
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

const escaped = (text: string): string => text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, '\\n');

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
  ].join('\r\n');
}
