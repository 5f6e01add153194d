/** Portuguese, around a popup. */
import type { PopupWords } from '../popup-words.ts';

const popup: PopupWords = {
  book: 'Marcar online',
  close: 'Fechar',
};
export default popup;
