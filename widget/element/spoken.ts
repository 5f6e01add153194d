/** What is said to this client: ours, or the business's own words in their place, which are fetched only where it has some. */
import type { Texts } from '../../shared/texts.ts';
import type { Language } from '../i18n/languages.ts';
import { loadWords, type Say } from '../i18n/words.ts';

/** Without the code that puts them in, ours are said: nobody's booking waits for words. */
export const spoken =
  (language: Language, texts: () => Texts | undefined): Say =>
  async (part) => {
    const words = await loadWords(language, part);
    const own = texts()?.[language];
    return own
      ? import('./own-texts-chunk.ts').then(
          ({ withOwnTexts }) => withOwnTexts(part, words, own, language),
          () => words,
        )
      : words;
  };
