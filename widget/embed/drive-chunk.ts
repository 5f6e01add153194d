/** What the page may call. */
export { drive } from './drive.ts';
