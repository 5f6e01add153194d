/** The few words that stand on our own pages before any script runs. */
export interface PageTexts {
  readonly book: (site: string) => string;
  readonly own: string;
  /** Back to the business's own website. */
  readonly home: (host: string) => string;
  /** Of the frame in which a captcha stands. */
  readonly captcha: string;
  /** Without JavaScript, or before it. */
  readonly needsScript: string;
}

const texts = {
  en: {
    book: (site) => `Book at ${site}`,
    own: 'Your booking',
    home: (host) => `Back to ${host}`,
    captcha: 'Security check',
    needsScript: 'This page needs JavaScript. Without it, please contact the business.',
  },
  ru: {
    book: (site) => `Запись: ${site}`,
    own: 'Ваша запись',
    home: (host) => `На сайт ${host}`,
    captcha: 'Защита от роботов',
    needsScript: 'Странице нужен JavaScript. Без него, пожалуйста, свяжитесь с компанией.',
  },
} as const satisfies Record<string, PageTexts>;

export type PageLanguage = keyof typeof texts;

export const pageTexts: Readonly<Record<PageLanguage, PageTexts>> = texts;

/** The first of the browser's languages that there is; English when there is none. Pure. */
export function pageLanguage(accepted: string | undefined): PageLanguage {
  const wishes = (accepted ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', weight] = entry.trim().split(/;\s*q=/);
      return { language: tag.toLowerCase().split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  return wishes.map(({ language }) => language).find((language): language is PageLanguage => Object.hasOwn(texts, language)) ?? 'en';
}
