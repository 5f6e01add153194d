/** Spanish, for who lives by another clock than the business. */
import type { ClocksWords } from '../clocks-words.ts';

const clocks: ClocksWords = {
  legend: 'Zona horaria',
  local: 'Hora local',
  yours: 'Su hora',
  beside: (time) => `${time} en su zona`,
  shown: (clock) => `Horas mostradas: ${clock}`,
};
export default clocks;
