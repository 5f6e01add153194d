/** The widget on our own page, also within a frame. */
export { stand } from './modes/page.ts';
