/** French, around a popup. */
import type { PopupWords } from '../popup-words.ts';

const popup: PopupWords = {
  book: 'Réserver en ligne',
  close: 'Fermer',
};
export default popup;
