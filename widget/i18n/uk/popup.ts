/** Ukrainian, around a popup. */
import type { PopupWords } from '../popup-words.ts';

const popup: PopupWords = {
  book: 'Записатися онлайн',
  close: 'Закрити',
};
export default popup;
