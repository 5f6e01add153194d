/** Italian, for a service that repeats. */
import type { SeriesWords } from '../series-words.ts';

const rules = new Intl.PluralRules('it');
const forms = (count: number): string =>
  (({ one: 'Una data' }) as Readonly<Record<string, string>>)[rules.select(count)] ?? `${count} date, prenotate insieme`;

const series: SeriesWords = {
  dates: 'Tutte le date',
  count: (dates) => forms(dates),
  first: 'Questo servizio si ripete. Scelga l’inizio; vedrà tutte le date prima di prenotare.',
  states: { free: 'libero', taken: 'occupato', unknown: 'non ancora noto' },
  someTaken: (dates) => `Non tutte le date sono libere, occupate: ${dates.join('; ')}. Si prenotano insieme; scelga un altro inizio.`,
  refused: 'Non è stato prenotato nulla: non tutte le date erano libere. Scelga un altro inizio.',
  lost: 'La prima data è appena stata presa.',
  unknown: 'Ora non è possibile mostrare le date.',
  another: 'Scegli un altro orario',
};
export default series;
