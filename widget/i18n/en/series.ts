/** English, for a service that repeats. */
import type { SeriesWords } from '../series-words.ts';

const series: SeriesWords = {
  dates: 'All dates',
  count: (dates) => (dates === 1 ? 'One date' : `${dates} dates, booked together`),
  first: 'This service repeats. Choose when it begins; you will see every date before you book.',
  states: { free: 'free', taken: 'taken', unknown: 'not known yet' },
  someTaken: (dates) =>
    `Not every date is free: ${dates.join('; ')} ${dates.length === 1 ? 'is' : 'are'} taken. They are booked together, so choose another time to begin.`,
  refused: 'Nothing is booked: not every date was free. Choose another time to begin.',
  lost: 'The first date has just been taken.',
  unknown: 'The dates cannot be shown right now.',
  another: 'Choose another time',
};
export default series;
