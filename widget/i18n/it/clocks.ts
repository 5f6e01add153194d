/** Italian, for who lives by another clock than the business. */
import type { ClocksWords } from '../clocks-words.ts';

const clocks: ClocksWords = {
  legend: 'Fuso orario',
  local: 'Ora locale',
  yours: 'La Sua ora',
  beside: (time) => `${time} da Lei`,
  shown: (clock) => `Orari mostrati: ${clock}`,
};
export default clocks;
