/** What the element hands to a widget that is to stand, and what it may do with one that stands. Types only. */
import type { Language } from '../i18n/languages.ts';
import type { View } from '../ui/view.ts';
import type { BookingMethods } from './methods.ts';
import type { OptionName, Options } from './options.ts';

/** What a page's script may do to it as soon as it stands. */
export type Driven = Pick<BookingMethods, 'goTo' | 'prefill' | 'reset'>;

/** What stands on the page and may still be changed. */
export interface Mounted {
  /** Calls are made in the order in which they come. */
  drive(call: (driven: Driven) => void): void;
  /** The page has set other options. */
  change(names: ReadonlySet<OptionName>, setting: Setting): void;
}

export interface Setting {
  readonly options: Options;
  readonly locale: string;
  readonly language: Language;
  readonly texts: View['texts'];
  readonly proxy: string;
}
