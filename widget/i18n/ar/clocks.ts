/** Arabic, for who lives by another clock than the business. */
import type { ClocksWords } from '../clocks-words.ts';

const clocks: ClocksWords = {
  legend: 'المنطقة الزمنية',
  local: 'التوقيت المحلي',
  yours: 'توقيتك',
  beside: (time) => `${time} بتوقيتك`,
  shown: (clock) => `الأوقات معروضة حسب: ${clock}`,
};
export default clocks;
