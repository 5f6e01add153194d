/** Russian, around a popup. */
import type { PopupWords } from '../popup-words.ts';

const popup: PopupWords = { book: 'Записаться онлайн', close: 'Закрыть' };
export default popup;
