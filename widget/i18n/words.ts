/** How words are fetched: a file per language and part, of which the code that needs them names only these two. */
import type { AskedWords } from './asked-words.ts';
import type { CaptchaWords } from './captcha-words.ts';
import type { ClocksWords } from './clocks-words.ts';
import type { FirstTexts, RestTexts } from './dictionary.ts';
import type { Language } from './languages.ts';
import type { LoginWords } from './login-words.ts';
import type { MoveWords } from './move-words.ts';
import type { OwnWords } from './own-words.ts';
import type { PaymentWords } from './payment-words.ts';
import type { PopupWords } from './popup-words.ts';
import type { RefusalWords } from './refusal-words.ts';
import type { SeatsWords } from './seats-words.ts';
import type { SeriesWords } from './series-words.ts';
import type { VisitWords } from './visit-words.ts';
import type { WaitingWords } from './waiting-words.ts';

export interface Words {
  readonly first: FirstTexts;
  readonly rest: RestTexts;
  readonly asked: AskedWords;
  readonly captcha: CaptchaWords;
  readonly clocks: ClocksWords;
  readonly login: LoginWords;
  readonly move: MoveWords;
  readonly own: OwnWords;
  readonly payment: PaymentWords;
  readonly popup: PopupWords;
  readonly refusal: RefusalWords;
  readonly seats: SeatsWords;
  readonly series: SeriesWords;
  readonly visit: VisitWords;
  readonly waiting: WaitingWords;
}

/** Fetches what is said, in the language of the moment and in the business's own words where it has some. */
export type Say = <Part extends keyof Words>(part: Part) => Promise<Words[Part]>;

/** Every part, once. */
export const parts: Readonly<Record<keyof Words, true>> = {
  first: true,
  rest: true,
  asked: true,
  captcha: true,
  clocks: true,
  login: true,
  move: true,
  own: true,
  payment: true,
  popup: true,
  refusal: true,
  seats: true,
  series: true,
  visit: true,
  waiting: true,
};

/** The build puts them beside the code and writes their names there in here. */
export const loadWords = <Part extends keyof Words>(language: Language, part: Part): Promise<Words[Part]> =>
  import(`./${language}/${part}.ts`).then(({ default: words }: { default: Words[Part] }) => words);
