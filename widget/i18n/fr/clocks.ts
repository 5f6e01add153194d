/** French, for who lives by another clock than the business. */
import type { ClocksWords } from '../clocks-words.ts';

const clocks: ClocksWords = {
  legend: 'Fuseau horaire',
  local: 'Heure locale',
  yours: 'Votre heure',
  beside: (time) => `${time} chez vous`,
  shown: (clock) => `Heures affichées : ${clock}`,
};
export default clocks;
