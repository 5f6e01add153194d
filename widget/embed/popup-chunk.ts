/** The popup and the floating button, in one file. */
export { close, open, stand } from './modes/popup.ts';
