/** What the pages without scripts say: the widget's own dictionaries, in the browser's language. */
import type { AskedWords } from '../../widget/i18n/asked-words.ts';
import type { FirstTexts, RestTexts } from '../../widget/i18n/dictionary.ts';
import { createFormat, type Format } from '../../widget/i18n/format.ts';
import type { Language } from '../../widget/i18n/languages.ts';
import type { LoginWords } from '../../widget/i18n/login-words.ts';
import type { OwnWords } from '../../widget/i18n/own-words.ts';
import type { PaymentWords } from '../../widget/i18n/payment-words.ts';
import type { SeatsWords } from '../../widget/i18n/seats-words.ts';
import type { SeriesWords } from '../../widget/i18n/series-words.ts';
import type { WaitingWords } from '../../widget/i18n/waiting-words.ts';

export interface FormWords {
  readonly first: FirstTexts;
  readonly rest: RestTexts;
  readonly asked: AskedWords;
  readonly login: LoginWords;
  readonly own: OwnWords;
  readonly payment: PaymentWords;
  readonly seats: SeatsWords;
  readonly series: SeriesWords;
  readonly waiting: WaitingWords;
}

/** A language, and how it writes times of one zone. */
export interface Speech extends FormWords {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  formatIn(zone: string): Format;
}

const part = async <Name extends keyof FormWords>(language: Language, name: Name): Promise<FormWords[Name]> => {
  const { default: words }: { default: FormWords[Name] } = await import(`../../widget/i18n/${language}/${name}.ts`);
  return words;
};

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
  now: () => number,
): Promise<Speech> {
  const [first, rest, asked, login, own, payment, seats, series, waiting] = await Promise.all([
    part(language, 'first'),
    part(language, 'rest'),
    part(language, 'asked'),
    part(language, 'login'),
    part(language, 'own'),
    part(language, 'payment'),
    part(language, 'seats'),
    part(language, 'series'),
    part(language, 'waiting'),
  ]);
  const formatIn = (zone: string) => createFormat({ locale, zone, clientZone: zone, now, ...formats });
  const direction = /^(ar|he)/.test(language) ? 'rtl' : 'ltr';
  return { language, direction, first, rest, asked, login, own, payment, seats, series, waiting, formatIn };
}
