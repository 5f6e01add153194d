/** Short words for writing a week's hours and a believable diary. */
import type { Interval } from '../../engine/schedule.ts';
import { fromDate, weekday } from '../../engine/wall-clock.ts';

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** hours('1-5', '09:00', '18:00'): Monday to Friday. */
export function hours(days: string, from: string, to: string): Record<number, readonly [number, number]> {
  const list = days.split(',').flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  return Object.fromEntries(list.map((day) => [day, [minutes(from), minutes(to)] as const]));
}

export const pause = (from: string, to: string): readonly [number, number] => [minutes(from), minutes(to)];

/** The same date always gives the same number from 0 to `below` - 1. */
function chance(date: string, salt: string, below: number): number {
  let state = 2166136261;
  for (const letter of `${date}/${salt}`) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  state ^= state >>> 15;
  return (Math.imul(state, 2246822519) >>> 0) % below;
}

/** A diary that looks alive: some appointments every day, now and then a full one. */
export function diary(salt: string, appointments: number): (date: string) => readonly Interval[] {
  return (date) => {
    const day = fromDate(date);
    if (chance(date, `${salt} full`, 9) === 0) return [{ from: day, to: day + 1440 }];
    return Array.from({ length: appointments }, (_, index) => {
      const from = day + 540 + chance(date, `${salt} ${index}`, 18) * 30;
      return { from, to: from + 30 + chance(date, `${salt} length ${index}`, 3) * 30 };
    });
  };
}

/** One date in so many off, the same dates every time. */
export const sometimesOff = (salt: string, oneIn: number) => (date: string) =>
  weekday(date) !== 0 && chance(date, `${salt} off`, oneIn) === 0;
