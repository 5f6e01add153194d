/** The languages there are. None is part of the core; the loader knows them as one short string (widget/build.ts). */
export { type Language, languages } from '../../shared/languages.ts';
