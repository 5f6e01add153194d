/** German, for a service that repeats. */
import type { SeriesWords } from '../series-words.ts';

const rules = new Intl.PluralRules('de');
const forms = (count: number): string =>
  (({ one: 'Ein Termin' }) as Readonly<Record<string, string>>)[rules.select(count)] ?? `${count} Termine, zusammen gebucht`;

const series: SeriesWords = {
  dates: 'Alle Termine',
  count: (dates) => forms(dates),
  first: 'Diese Leistung wiederholt sich. Wählen Sie den Beginn; vor der Buchung sehen Sie alle Termine.',
  states: { free: 'frei', taken: 'belegt', unknown: 'noch nicht bekannt' },
  someTaken: (dates) =>
    `Nicht alle Termine sind frei, belegt: ${dates.join('; ')}. Sie werden nur zusammen gebucht; bitte wählen Sie einen anderen Beginn.`,
  refused: 'Nichts wurde gebucht: Nicht alle Termine waren frei. Bitte wählen Sie einen anderen Beginn.',
  lost: 'Der erste Termin wurde gerade vergeben.',
  unknown: 'Die Termine können gerade nicht angezeigt werden.',
  another: 'Andere Zeit wählen',
};
export default series;
