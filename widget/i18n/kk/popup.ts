/** Kazakh, around a popup. */
import type { PopupWords } from '../popup-words.ts';

const popup: PopupWords = {
  book: 'Онлайн жазылу',
  close: 'Жабу',
};
export default popup;
