/** Every language's words, all of them: each says what it is given, bends with numbers as its language does, and lets no code through. */
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../shared/errors.ts';
import { directionOf } from './direction.ts';
import { createFormat } from './format.ts';
import { type Language, languages } from './languages.ts';
import { whyRefused } from './refusal-words.ts';
import { loadWords, parts, type Words } from './words.ts';

type Part = keyof Words;
const spoken = Object.fromEntries(
  await Promise.all(
    languages.map(async (language) => [
      language,
      Object.fromEntries(
        await Promise.all((Object.keys(parts) as Part[]).map(async (part) => [part, await loadWords(language, part)] as const)),
      ) as unknown as Words,
    ]),
  ),
) as Readonly<Record<Language, Words>>;

/** Narrow, thin and direction marks differ between versions of the locale data. */
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, ' ').replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '');

function leaves(value: unknown, path: string): [path: string, leaf: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key));
}
const shapeOf = (words: Words) => leaves(words, '').map(([path, leaf]) => `${path}: ${typeof leaf}`);

describe.each(languages)('in %s', (language) => {
  const words = spoken[language];

  it('nothing is missing, empty, or left in English', () => {
    expect(shapeOf(words).toSorted()).toEqual(shapeOf(spoken.en).toSorted());
    const english = new Map(leaves(spoken.en, ''));
    const sentences = leaves(words, '').filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    for (const [path, text] of sentences) {
      expect(text.trim(), path).toBe(text);
      expect(text, path).not.toBe('');
      // A word may be the same in two languages, a sentence is not.
      if (language !== 'en' && text.includes(' ')) expect(text, path).not.toBe(english.get(path));
    }
  });

  it('says what it is given', () => {
    const { first, rest, asked, clocks, move, own, payment, series, visit, waiting } = words;
    const told: readonly (readonly [said: string, ...given: string[]])[] = [
      [first.change('<A>'), '<A>'],
      [first.nothingFound('<A>'), '<A>'],
      [first.found(37), '37'],
      [first.call('<A>'), '<A>'],
      [first.region('<A>'), '<A>'],
      [rest.soonest('<A>', null), '<A>'],
      [rest.soonest('<A>', '<B>'), '<A>', '<B>'],
      [rest.withUnit('<A>'), '<A>'],
      [rest.noneInMonth('<A>'), '<A>'],
      [rest.goTo('<A>'), '<A>'],
      [rest.timesOn('<A>'), '<A>'],
      [rest.count(37, '<A>'), '37', '<A>'],
      [rest.noneOn('<A>'), '<A>'],
      [rest.zone('<A>'), '<A>'],
      [rest.age('<A>'), '<A>'],
      [rest.picked('<A>'), '<A>'],
      [rest.book('<A>'), '<A>'],
      [rest.taken('<A>'), '<A>'],
      [whyRefused(words.refusal, 'refused_by_business', '<A>'), '<A>'],
      [asked.applied('<A>'), '<A>'],
      [asked.wrong(37), '37'],
      [clocks.beside('<A>'), '<A>'],
      [clocks.shown('<A>'), '<A>'],
      [move.now('<A>'), '<A>'],
      [move.sure('<A>'), '<A>'],
      [own.yesAll(37), '37'],
      [own.problem({ code: 'cancellation_refused', detail: '<A>', retryAfter: null }) ?? '', '<A>'],
      [payment.pay('<A>'), '<A>'],
      [payment.payBy('<A>'), '<A>'],
      [payment.left('<A>'), '<A>'],
      [words.seats.count(37), '37'],
      [series.count(37), '37'],
      [series.someTaken(['<A>', '<B>']), '<A>', '<B>'],
      [visit.remove('<A>'), '<A>'],
      [waiting.place(37), '37'],
      [waiting.seconds(37), '37'],
    ];
    for (const [said, ...given] of told) {
      for (const one of given) expect(said).toContain(one);
      expect(said).not.toMatch(/\b(undefined|null)\b|[{}]/);
    }
    expect(rest.soonest('<A>', null)).not.toContain('<B>');
  });

  it('has a form for every number its language bends for', () => {
    const rules = new Intl.PluralRules(language);
    const numbers = Array.from({ length: 201 }, (_, count) => count);
    const counted = {
      times: (count: number) => words.rest.count(count, ''),
      answers: words.asked.wrong,
      seats: words.seats.count,
      dates: words.series.count,
      seconds: words.waiting.seconds,
    };
    for (const [what, say] of Object.entries(counted)) {
      // The number left out, all numbers of a category say one thing.
      const said = new Map<string, Set<string>>();
      for (const count of numbers.slice(what === 'seconds' ? 2 : 1)) {
        const category = rules.select(count);
        said.set(category, (said.get(category) ?? new Set()).add(say(count).replace(String(count), '#')));
      }
      for (const [category, forms] of said) expect(forms.size, `${what}, ${category}`).toBe(category === 'one' && forms.size === 2 ? 2 : 1);
      const distinct = new Set([...said.values()].flatMap((forms) => [...forms])).size;
      if (what !== 'seconds') expect(distinct, what).toBeGreaterThanOrEqual(least[language]);
    }
  });

  it('has something to say to every problem, without a code in it', () => {
    for (const code of [...errorCodes, 'offline'] as const) {
      const problem = { code, detail: null, retryAfter: null };
      expect(words.first.problem(problem)).not.toContain('_');
      expect(words.own.problem(problem) ?? '').not.toContain('_');
      expect(words.payment.problem(code) ?? '').not.toContain('_');
    }
    for (const code of errorCodes) expect(whyRefused(words.refusal, code, null)).not.toContain('_');
  });

  it('writes days, times, money and durations as it is used to', () => {
    const format = createFormat({ locale: language, zone: 'UTC', now: () => 0 });
    expect(
      [
        format.fullDay('2026-12-01'),
        format.dayAndTime('2026-12-01T14:30:00'),
        format.money({ minor: 140_050, currency: 'EUR' }),
        format.minutes(90),
      ].map(plain),
    ).toEqual(written[language]);
    // Seven of them share a narrow line.
    for (const { short } of format.weekdays()) expect(plain(short).length, short).toBeLessThanOrEqual(6);
    expect(directionOf(language)).toBe(['he', 'ar'].includes(language) ? 'rtl' : 'ltr');
  });
});

/** How many forms the least bent of the counted words has. */
const least: Readonly<Record<Language, number>> = {
  en: 1,
  ru: 2,
  uk: 2,
  kk: 1,
  de: 1,
  fr: 1,
  es: 1,
  pt: 1,
  it: 1,
  pl: 2,
  tr: 1,
  he: 2,
  ar: 4,
  ja: 1,
};

const written: Readonly<Record<Language, readonly string[]>> = {
  en: ['Tuesday, December 1, 2026', 'Tue, Dec 1, 2:30 PM', '€1,400.50', '1 hr 30 min'],
  ru: ['вторник, 1 декабря 2026 г.', 'вт, 1 дек., 14:30', '1 400,50 €', '1 ч 30 мин'],
  uk: ['вівторок, 1 грудня 2026 р.', 'вт, 1 груд., 14:30', '1 400,50 EUR', '1 год 30 хв'],
  kk: ['2026 ж. 1 желтоқсан, сейсенбі', '1 жел., сс, 14:30', '1 400,50 €', '1 сағ 30 мин'],
  de: ['Dienstag, 1. Dezember 2026', 'Di., 1. Dez., 14:30', '1.400,50 €', '1 Std. 30 Min.'],
  fr: ['mardi 1 décembre 2026', 'mar. 1 déc., 14:30', '1 400,50 €', '1 h 30 min'],
  es: ['martes, 1 de diciembre de 2026', 'mar, 1 dic, 14:30', '1400,50 €', '1 h 30 min'],
  pt: ['terça-feira, 1 de dezembro de 2026', 'ter., 1 de dez., 14:30', '€ 1.400,50', '1 h 30 min'],
  it: ['martedì 1 dicembre 2026', 'mar 1 dic, 14:30', '1400,50 €', '1 h 30 min'],
  pl: ['wtorek, 1 grudnia 2026', 'wt., 1 gru, 14:30', '1400,50 €', '1 godz. 30 min'],
  tr: ['1 Aralık 2026 Salı', '1 Ara Sal 14:30', '€1.400,50', '1 sa. 30 dk.'],
  he: ['יום שלישי, 1 בדצמבר 2026', 'יום ג׳, 1 בדצמ׳, 14:30', '1,400.50 €', '1 שעה 30 דק׳'],
  ar: ['الثلاثاء، 1 ديسمبر 2026', 'الثلاثاء، 1 ديسمبر، 2:30 م', '1,400.50 €', '1 س 30 د'],
  ja: ['2026年12月1日火曜日', '12月1日(火) 14:30', '€1,400.50', '1 時間 30 分'],
};
