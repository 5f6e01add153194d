import { describe, expect, it } from 'vitest';
import { googleLink } from './google-link.ts';

const appointment = {
  title: 'Cut, finish; and more',
  place: 'Marylebone, 14 Moxon Street',
  note: 'Code: abc\nBe on time',
  start: '2026-07-01T14:30:00',
  end: '2026-07-01T15:30:00',
  zone: 'Europe/London',
};

describe('googleLink', () => {
  it('gives the wall clock and its zone', () => {
    const url = new URL(googleLink(appointment));
    expect(url.searchParams.get('dates')).toBe('20260701T143000/20260701T153000');
    expect(url.searchParams.get('ctz')).toBe('Europe/London');
    expect(url.searchParams.get('text')).toBe(appointment.title);
  });
});
