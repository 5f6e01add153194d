/** German, around a popup. */
import type { PopupWords } from '../popup-words.ts';

const popup: PopupWords = {
  book: 'Online buchen',
  close: 'Schließen',
};
export default popup;
