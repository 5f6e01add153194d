import { expect, it } from 'vitest';
import { reminderAt } from './book.ts';

it.each([
  ['Europe/Moscow', '2026-12-01T14:00:00', 60, '2026-12-01 13:00:00'],
  ['Asia/Novosibirsk', '2026-12-01T14:00:00', 60, '2026-12-01 09:00:00'],
  ['Asia/Kamchatka', '2026-12-01T08:30:00', 90, '2026-11-30 22:00:00'],
  ['Europe/Kaliningrad', '2026-12-31T23:30:00', 30, '2027-01-01 00:00:00'],
])('a reminder of an appointment in %s at %s, %i minutes before: %s in Moscow', (timezone, start, minutes, expected) => {
  expect(reminderAt(start, timezone, minutes)).toBe(expected);
});
