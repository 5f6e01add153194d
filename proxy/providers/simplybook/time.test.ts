import { describe, expect, it } from 'vitest';
import { clientTimeOffset } from './client-time-offset.ts';
import { timeZoneOf } from './time-zone.ts';

describe('timeZoneOf', () => {
  it.each([
    ['Europe London', null, 'Europe/London'],
    ['America New York', null, 'America/New_York'],
    ['America Argentina Buenos Aires', null, 'America/Argentina/Buenos_Aires'],
    ['Europe/Berlin', null, 'Europe/Berlin'],
    ['UTC', null, 'UTC'],
    ['Nowhere', null, null],
    ['', 480, 'Etc/GMT-8'],
    ['', -300, 'Etc/GMT+5'],
    ['', 0, 'Etc/GMT+0'],
    ['', -210, '-03:30'],
    ['', 28_800, 'Etc/GMT-8'],
    ['', 1_000_000, null],
    [null, null, null],
  ])('%s, %s: %s', (written, offset, expected) => {
    expect(timeZoneOf(written, offset)).toBe(expected);
  });
});

describe('clientTimeOffset', () => {
  const zones = (client: string | null) => ({ company: 'Etc/GMT-2', client });
  const at = '2026-12-01T10:00:00';
  it('is the method page’s example: a company at GMT+2, a client at GMT+3, -3600 seconds', () => {
    expect(clientTimeOffset('seconds', zones('Etc/GMT-3'), at)).toBe(-3600);
  });
  it.each([
    ['minutes', 'Etc/GMT-3', 60],
    ['seconds', 'Etc/GMT-1', 3600],
    ['omit', 'Etc/GMT-3', null],
    ['seconds', 'Etc/GMT-2', null],
    ['seconds', 'Africa/Cairo', null],
    ['seconds', null, null],
  ] as const)('%s, %s: %s', (form, client, expected) => {
    expect(clientTimeOffset(form, zones(client), at)).toBe(expected);
  });
  it('is that of the day of the booking, not of today', () => {
    const both = { company: 'Europe/London', client: 'Africa/Lagos' };
    expect(clientTimeOffset('seconds', both, '2026-12-01T10:00:00')).toBe(-3600);
    expect(clientTimeOffset('seconds', both, '2026-07-01T10:00:00')).toBeNull();
  });
});
