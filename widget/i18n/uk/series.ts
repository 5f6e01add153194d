/** Ukrainian, for a service that repeats. */
import type { SeriesWords } from '../series-words.ts';

const rules = new Intl.PluralRules('uk');
const forms: Readonly<Record<string, string>> = { one: 'дата одним записом', few: 'дати одним записом' };

const series: SeriesWords = {
  dates: 'Усі дати',
  count: (dates) => `${dates} ${forms[rules.select(dates)] ?? 'дат одним записом'}`,
  first: 'Це курс із кількох зустрічей. Оберіть, коли почати: усі дати покажемо до запису.',
  states: { free: 'вільно', taken: 'зайнято', unknown: 'поки невідомо' },
  someTaken: (dates) => `Вільні не всі дати, зайнято: ${dates.join('; ')}. Їх записують лише разом, оберіть інший час початку.`,
  refused: 'Нічого не записано: вільні були не всі дати. Оберіть інший час.',
  lost: 'Першу дату щойно зайняли.',
  unknown: 'Зараз не вдається показати дати.',
  another: 'Обрати інший час',
};
export default series;
