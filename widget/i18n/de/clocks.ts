/** German, for who lives by another clock than the business. */
import type { ClocksWords } from '../clocks-words.ts';

const clocks: ClocksWords = {
  legend: 'Zeitzone',
  local: 'Ortszeit',
  yours: 'Ihre Zeit',
  beside: (time) => `${time} Ihrer Zeit`,
  shown: (clock) => `Angezeigte Zeiten: ${clock}`,
};
export default clocks;
