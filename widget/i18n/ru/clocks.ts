/** Russian, for who lives by another clock than the business. */
import type { ClocksWords } from '../clocks-words.ts';

const clocks: ClocksWords = {
  legend: 'Часовой пояс',
  local: 'Местное время',
  yours: 'Ваше время',
  beside: (time) => `у вас ${time}`,
  shown: (clock) => `Показано время: ${clock}`,
};
export default clocks;
