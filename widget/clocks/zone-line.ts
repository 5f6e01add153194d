/** What is said of the zone below times that stand alone. Pure. */
import type { ClocksWords } from '../i18n/clocks-words.ts';
import type { RestTexts } from '../i18n/dictionary.ts';

/** Times that are the client's own first are not "in" the business's zone, which is named all the same. */
export const zoneLine = (rest: RestTexts, mine: boolean, { local }: Pick<ClocksWords, 'local'>): RestTexts =>
  mine ? { ...rest, zone: (name) => `${local} (${name})` } : rest;
