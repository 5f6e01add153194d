/** What the page's own counters are told, in a file of its own. */
export { stand } from './analytics/listen.ts';
