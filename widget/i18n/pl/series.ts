/** Polish, for a service that repeats. */
import type { SeriesWords } from '../series-words.ts';

const rules = new Intl.PluralRules('pl');
const forms = (count: number): string =>
  (({ one: 'Jeden termin', few: `${count} terminy w jednej rezerwacji` }) as Readonly<Record<string, string>>)[rules.select(count)] ??
  `${count} terminów w jednej rezerwacji`;

const series: SeriesWords = {
  dates: 'Wszystkie terminy',
  count: (dates) => forms(dates),
  first: 'Ta usługa się powtarza. Proszę wybrać początek; wszystkie terminy pokażemy przed rezerwacją.',
  states: { free: 'wolny', taken: 'zajęty', unknown: 'jeszcze nie wiadomo' },
  someTaken: (dates) => `Nie wszystkie terminy są wolne, zajęte: ${dates.join('; ')}. Rezerwuje się je razem; proszę wybrać inny początek.`,
  refused: 'Nic nie zarezerwowano: nie wszystkie terminy były wolne. Proszę wybrać inny początek.',
  lost: 'Pierwszy termin właśnie zajęto.',
  unknown: 'Nie można teraz pokazać terminów.',
  another: 'Wybierz inny termin',
};
export default series;
