/** Arabic, around a popup. */
import type { PopupWords } from '../popup-words.ts';

const popup: PopupWords = {
  book: 'احجز عبر الإنترنت',
  close: 'إغلاق',
};
export default popup;
