/** French, for a service that repeats. */
import type { SeriesWords } from '../series-words.ts';

const rules = new Intl.PluralRules('fr');
const forms = (count: number): string =>
  (({ one: 'Une date' }) as Readonly<Record<string, string>>)[rules.select(count)] ?? `${count} dates, réservées ensemble`;

const series: SeriesWords = {
  dates: 'Toutes les dates',
  count: (dates) => forms(dates),
  first: 'Cette prestation se répète. Choisissez le début\u00a0; toutes les dates s’affichent avant la réservation.',
  states: { free: 'libre', taken: 'pris', unknown: 'pas encore connu' },
  someTaken: (dates) =>
    `Certaines dates sont déjà prises\u00a0: ${dates.join('; ')}. Elles se réservent ensemble\u00a0; choisissez un autre début.`,
  refused: 'Rien n’est réservé\u00a0: certaines dates n’étaient pas libres. Choisissez un autre début.',
  lost: 'La première date vient d’être prise.',
  unknown: 'Les dates ne peuvent pas être affichées pour le moment.',
  another: 'Choisir un autre horaire',
};
export default series;
