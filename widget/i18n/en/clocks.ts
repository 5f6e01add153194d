/** English, for who lives by another clock than the business. */
import type { ClocksWords } from '../clocks-words.ts';

const clocks: ClocksWords = {
  legend: 'Time zone',
  local: 'Local time',
  yours: 'Your time',
  beside: (time) => `${time} your time`,
  shown: (clock) => `Times are shown in: ${clock}`,
};
export default clocks;
