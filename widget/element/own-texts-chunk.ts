/** The business's own words: fetched where it has some, before anything is said that they replace. */
export { withOwnTexts } from '../i18n/own-texts.ts';
