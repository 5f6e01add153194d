/** Japanese, for who lives by another clock than the business. */
import type { ClocksWords } from '../clocks-words.ts';

const clocks: ClocksWords = {
  legend: 'タイムゾーン',
  local: '現地時間',
  yours: 'お客様の時間',
  beside: (time) => `お客様の時間 ${time}`,
  shown: (clock) => `表示中の時刻：${clock}`,
};
export default clocks;
