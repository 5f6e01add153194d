/** English, around a popup. */
import type { PopupWords } from '../popup-words.ts';

const popup: PopupWords = { book: 'Book online', close: 'Close' };
export default popup;
