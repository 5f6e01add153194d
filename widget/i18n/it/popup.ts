/** Italian, around a popup. */
import type { PopupWords } from '../popup-words.ts';

const popup: PopupWords = {
  book: 'Prenota online',
  close: 'Chiudi',
};
export default popup;
