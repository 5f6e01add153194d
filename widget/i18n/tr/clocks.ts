/** Turkish, for who lives by another clock than the business. */
import type { ClocksWords } from '../clocks-words.ts';

const clocks: ClocksWords = {
  legend: 'Saat dilimi',
  local: 'Yerel saat',
  yours: 'Sizin saatiniz',
  beside: (time) => `sizde ${time}`,
  shown: (clock) => `Gösterilen saatler: ${clock}`,
};
export default clocks;
