import { describe, expect, it } from 'vitest';
import { calendarFile, googleLink } from './calendar-links.ts';

const appointment = {
  title: 'Cut, finish; and more',
  place: 'Marylebone, 14 Moxon Street',
  note: 'Code: abc\nBe on time',
  start: '2026-07-01T14:30:00',
  end: '2026-07-01T15:30:00',
  zone: 'Europe/London',
  uid: 'abc@salon.okno',
};

describe('calendar links', () => {
  it('give the instant, whatever the season', () => {
    const url = new URL(googleLink(appointment));
    expect(url.searchParams.get('dates')).toBe('20260701T133000Z/20260701T143000Z');
    expect(url.searchParams.get('text')).toBe(appointment.title);
  });
  it('write a file that calendars read', () => {
    const lines = calendarFile(appointment, Date.UTC(2026, 5, 1)).split('\r\n');
    expect(lines).toContain('DTSTART:20260701T133000Z');
    expect(lines).toContain('DTSTAMP:20260601T000000Z');
    expect(lines).toContain('SUMMARY:Cut\\, finish\\; and more');
    expect(lines).toContain('DESCRIPTION:Code: abc\\nBe on time');
    expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', '']);
  });
});
