/** Japanese, around a popup. */
import type { PopupWords } from '../popup-words.ts';

const popup: PopupWords = {
  book: 'オンライン予約',
  close: '閉じる',
};
export default popup;
