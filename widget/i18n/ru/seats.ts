/** Russian, for how many come. */
import type { SeatsWords } from '../seats-words.ts';

const rules = new Intl.PluralRules('ru');

const seats: SeatsWords = {
  question: 'Сколько вас?',
  fewer: 'На одного меньше',
  more: 'На одного больше',
  count: (seats) => `${seats} ${rules.select(seats) === 'few' ? 'человека' : 'человек'}`,
};
export default seats;
