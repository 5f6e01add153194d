import { expect, it } from 'vitest';
import { barber } from '../barber.ts';
import { createAccount, type SandboxRecord } from '../company.ts';
import { dayOf } from './day.ts';

const record = (id: number, time: string, duration: string, cooperator_id = 4) =>
  ({ id, record: `2026-12-02 ${time}:00`, duration, cooperator_id }) as SandboxRecord;

const dayWith = (...records: SandboxRecord[]) => {
  const account = createAccount(barber);
  for (const one of records) account.records.set(one.id, one);
  return dayOf(account, '2026-12-02');
};

it.each([
  ['one after another', [record(1, '10:00', '60'), record(2, '11:00', '60')], ['1: 0 of 1', '2: 0 of 1']],
  ['at one time', [record(1, '10:00', '60'), record(2, '10:00', '60')], ['1: 0 of 2', '2: 1 of 2']],
  [
    'in a chain, the third under the first',
    [record(1, '10:00', '60'), record(2, '10:30', '60'), record(3, '11:00', '60'), record(4, '12:00', '30')],
    ['1: 0 of 2', '2: 1 of 2', '3: 0 of 2', '4: 0 of 1'],
  ],
  [
    'a long one over two short ones',
    [record(1, '10:00', '120'), record(2, '10:00', '30'), record(3, '11:00', '30')],
    ['1: 0 of 2', '2: 1 of 2', '3: 1 of 2'],
  ],
])('lays records side by side only where they overlap: %s', (_, records, expected) => {
  const [column] = dayWith(...records).columns;
  expect(column?.entries.map(({ record: { id }, lane, lanes }) => `${id}: ${lane} of ${lanes}`)).toEqual(expected);
});

it('reaches from the first to the last that is open or booked, and not past midnight', () => {
  expect(dayWith()).toMatchObject({ from: 600, to: 1320 });
  expect(dayWith(record(1, '07:30', '30'), record(2, '23:30', '60'))).toMatchObject({ from: 420, to: 1440 });
});

it('shows hours without breaks, nothing on a day off, and a record of somebody unknown', () => {
  const { columns } = dayWith(record(1, '10:00', '30', 99));
  expect(columns.map(({ title, open }) => [title, open.length])).toEqual([
    ['Артём', 2],
    ['Руслан', 2],
    ['Ксения', 2],
    ['Глеб', 1],
    ['№ 99', 0],
  ]);
});
