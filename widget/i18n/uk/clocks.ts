/** Ukrainian, for who lives by another clock than the business. */
import type { ClocksWords } from '../clocks-words.ts';

const clocks: ClocksWords = {
  legend: 'Часовий пояс',
  local: 'Місцевий час',
  yours: 'Ваш час',
  beside: (time) => `у вас ${time}`,
  shown: (clock) => `Показано час: ${clock}`,
};
export default clocks;
