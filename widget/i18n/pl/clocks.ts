/** Polish, for who lives by another clock than the business. */
import type { ClocksWords } from '../clocks-words.ts';

const clocks: ClocksWords = {
  legend: 'Strefa czasowa',
  local: 'Czas lokalny',
  yours: 'Państwa czas',
  beside: (time) => `${time} u Państwa`,
  shown: (clock) => `Pokazane godziny: ${clock}`,
};
export default clocks;
