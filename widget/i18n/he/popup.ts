/** Hebrew, around a popup. */
import type { PopupWords } from '../popup-words.ts';

const popup: PopupWords = {
  book: 'הזמנת תור',
  close: 'סגירה',
};
export default popup;
