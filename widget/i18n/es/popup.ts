/** Spanish, around a popup. */
import type { PopupWords } from '../popup-words.ts';

const popup: PopupWords = {
  book: 'Reservar en línea',
  close: 'Cerrar',
};
export default popup;
