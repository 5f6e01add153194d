/** Turkish, around a popup. */
import type { PopupWords } from '../popup-words.ts';

const popup: PopupWords = {
  book: 'Online randevu al',
  close: 'Kapat',
};
export default popup;
