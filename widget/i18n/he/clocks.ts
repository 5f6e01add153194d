/** Hebrew, for who lives by another clock than the business. */
import type { ClocksWords } from '../clocks-words.ts';

const clocks: ClocksWords = {
  legend: 'אזור זמן',
  local: 'שעון מקומי',
  yours: 'השעון שלכם',
  beside: (time) => `${time} אצלכם`,
  shown: (clock) => `השעות מוצגות לפי: ${clock}`,
};
export default clocks;
