/** What the pages without scripts say: the widget's own dictionaries and the business's own words, in the browser's language. */
import type { Texts } from '../../shared/texts.ts';
import { directionOf } from '../../widget/i18n/direction.ts';
import { createFormat, type Format } from '../../widget/i18n/format.ts';
import type { Language } from '../../widget/i18n/languages.ts';
import { withOwnTexts } from '../../widget/i18n/own-texts.ts';
import { loadWords, type Words } from '../../widget/i18n/words.ts';

export type FormWords = Pick<Words, 'first' | 'rest' | 'asked' | 'login' | 'own' | 'payment' | 'refusal' | 'seats' | 'series' | 'waiting'>;

/** A language, and how it writes times of one zone. */
export interface Speech extends FormWords {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  formatIn(zone: string): Format;
}

/** As the browser writes dates and prices, in the language of the page: British and American English differ. */
export function localeOf(accepted: string | undefined, language: Language): string {
  const tags = (accepted ?? '').split(',').map((entry) => entry.split(';')[0]?.trim() ?? '');
  const tag = tags.find(
    (candidate) => candidate.toLowerCase().split('-')[0] === language && /^[a-z]{2}(-[a-z0-9]{2,8})*$/i.test(candidate),
  );
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? language;
  } catch {
    return language;
  }
}

export async function speech(
  language: Language,
  locale: string,
  formats: { readonly hour12: boolean | null; readonly weekStart: number | null },
  texts: Texts | undefined,
  now: () => number,
): Promise<Speech> {
  const theirs = texts?.[language];
  const load = async <Part extends keyof Words>(part: Part): Promise<Words[Part]> => {
    const words = await loadWords(language, part);
    return theirs ? withOwnTexts(part, words, theirs, language) : words;
  };
  const [first, rest, asked, login, own, payment, refusal, seats, series, waiting] = await Promise.all([
    load('first'),
    load('rest'),
    load('asked'),
    load('login'),
    load('own'),
    load('payment'),
    load('refusal'),
    load('seats'),
    load('series'),
    load('waiting'),
  ]);
  const formatIn = (zone: string) => createFormat({ locale, zone, now, ...formats });
  return { language, direction: directionOf(language), first, rest, asked, login, own, payment, refusal, seats, series, waiting, formatIn };
}
