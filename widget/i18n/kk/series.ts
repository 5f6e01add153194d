/** Kazakh, for a service that repeats. */
import type { SeriesWords } from '../series-words.ts';

const series: SeriesWords = {
  dates: 'Барлық күндер',
  count: (dates) => `${dates} күн бір жазылумен`,
  first: 'Бұл бірнеше кездесуден тұрады. Басталу уақытын таңдаңыз: барлық күндер жазылғанға дейін көрсетіледі.',
  states: { free: 'бос', taken: 'бос емес', unknown: 'әзірге белгісіз' },
  someTaken: (dates) => `Кейбір күндер бос емес: ${dates.join('; ')}. Олар тек бірге жазылады, басқа басталу уақытын таңдаңыз.`,
  refused: 'Жазылу жасалмады: кейбір күндер бос болмады. Басқа уақытты таңдаңыз.',
  lost: 'Бірінші күн жаңа ғана алынды.',
  unknown: 'Күндерді қазір көрсету мүмкін емес.',
  another: 'Басқа уақытты таңдау',
};
export default series;
