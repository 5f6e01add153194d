/** Portuguese, for who lives by another clock than the business. */
import type { ClocksWords } from '../clocks-words.ts';

const clocks: ClocksWords = {
  legend: 'Fuso horário',
  local: 'Hora local',
  yours: 'Sua hora',
  beside: (time) => `${time} na sua zona`,
  shown: (clock) => `Horários mostrados: ${clock}`,
};
export default clocks;
