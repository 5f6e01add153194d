/** Polish, around a popup. */
import type { PopupWords } from '../popup-words.ts';

const popup: PopupWords = {
  book: 'Zarezerwuj online',
  close: 'Zamknij',
};
export default popup;
