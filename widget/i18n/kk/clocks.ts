/** Kazakh, for who lives by another clock than the business. */
import type { ClocksWords } from '../clocks-words.ts';

const clocks: ClocksWords = {
  legend: 'Уақыт белдеуі',
  local: 'Жергілікті уақыт',
  yours: 'Сіздің уақытыңыз',
  beside: (time) => `сізде ${time}`,
  shown: (clock) => `Көрсетілген уақыт: ${clock}`,
};
export default clocks;
