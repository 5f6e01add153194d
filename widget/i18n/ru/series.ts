/** Russian, for a service that repeats. */
import type { SeriesWords } from '../series-words.ts';

const rules = new Intl.PluralRules('ru');
const forms: Readonly<Record<string, string>> = { one: 'дата', few: 'даты' };

const series: SeriesWords = {
  dates: 'Все даты',
  count: (dates) => (dates === 1 ? 'Одна дата' : `${dates} ${forms[rules.select(dates)] ?? 'дат'} одной записью`),
  first: 'Это курс из нескольких встреч. Выберите, когда начать: все даты покажем до записи.',
  states: { free: 'свободно', taken: 'занято', unknown: 'пока неизвестно' },
  someTaken: (dates) => `Свободны не все даты, занято: ${dates.join('; ')}. Их записывают только вместе, выберите другое время начала.`,
  refused: 'Ничего не записано: свободны были не все даты. Выберите другое время.',
  lost: 'Первую дату только что заняли.',
  unknown: 'Сейчас не получается показать даты.',
  another: 'Выбрать другое время',
};
export default series;
