/** The frame, as its page sees it. */
export { stand } from './modes/frame.ts';
