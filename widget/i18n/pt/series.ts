/** Portuguese, for a service that repeats. */
import type { SeriesWords } from '../series-words.ts';

const rules = new Intl.PluralRules('pt');
const forms = (count: number): string =>
  (({ one: 'Uma data' }) as Readonly<Record<string, string>>)[rules.select(count)] ?? `${count} datas, marcadas em conjunto`;

const series: SeriesWords = {
  dates: 'Todas as datas',
  count: (dates) => forms(dates),
  first: 'Este serviço se repete. Escolha o início; todas as datas aparecem antes da marcação.',
  states: { free: 'livre', taken: 'ocupada', unknown: 'ainda não se sabe' },
  someTaken: (dates) => `Nem todas as datas estão livres, ocupadas: ${dates.join('; ')}. São marcadas em conjunto; escolha outro início.`,
  refused: 'Nada foi marcado: nem todas as datas estavam livres. Escolha outro início.',
  lost: 'A primeira data acaba de ser ocupada.',
  unknown: 'Não é possível mostrar as datas agora.',
  another: 'Escolher outro horário',
};
export default series;
