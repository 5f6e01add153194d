import { expect, it } from 'vitest';
import { naturalLatency } from './faults.ts';

const matrix = (from: string, to: string) => ({ method: 'getStartTimeMatrix', params: [from, to, '1', null, 1], id: 1 });

it.each([
  ['a list', { method: 'getEventList', params: [], id: 1 }, 40, 120],
  ['a day of free times', matrix('2026-12-01', '2026-12-01'), 50, 142],
  ['a month of free times', matrix('2026-12-01', '2026-12-31'), 350, 802],
  ['no matter how many months', matrix('2026-01-01', '2026-12-31'), 350, 802],
  ['dates that are none', matrix('soon', 'later'), 40, 120],
])('%s takes its time', (_, call, fastest, slowest) => {
  expect(naturalLatency(call, 0)).toBe(fastest);
  expect(naturalLatency(call, 1)).toBe(slowest);
});
