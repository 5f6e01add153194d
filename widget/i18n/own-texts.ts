/** The business's own words in the place of ours: whoever speaks need not know whose they are. Pure. */
import type { ErrorCode } from '../../shared/errors.ts';
import { type OwnTexts, type Said, type TextName, textTable } from '../../shared/texts.ts';
import type { Language } from './languages.ts';
import type { Words } from './words.ts';

type Speaks = (...given: readonly unknown[]) => string | null;

/** The words of one part, with those that the business has for it. */
export function withOwnTexts<Part extends keyof Words>(part: Part, words: Words[Part], own: OwnTexts, language: Language): Words[Part] {
  const find = (name: string) => (Object.hasOwn(own, name) ? own[name as TextName] : undefined);
  const replace = (said: unknown, name: string): unknown => {
    if (typeof said === 'object' && said !== null)
      return Object.fromEntries(Object.entries(said).map(([key, inner]) => [key, replace(inner, name ? `${name}.${key}` : key)]));
    if (typeof said !== 'function') return find(name) ?? said;
    const ours = said as Speaks;
    if (!Object.hasOwn(textTable, name)) return said;
    const places: readonly string[] = textTable[name as keyof typeof textTable];
    return (...given: readonly unknown[]) => {
      const isEmpty = places.some((place, index) => place.endsWith('?') && !given[index]);
      const theirs = find(isEmpty ? `${name}.without` : name);
      return theirs === undefined ? ours(...given) : fill(theirs, places, given, language);
    };
  };
  // First and rest are spoken of without a name of theirs.
  return replace(words, part === 'first' || part === 'rest' ? '' : part) as Words[Part];
}

function fill(said: Said, places: readonly string[], given: readonly unknown[], language: Language): string {
  const counted = given[places.findIndex((place) => place.startsWith('#'))];
  const count = Array.isArray(counted) ? counted.length : Number(counted);
  const text = typeof said === 'string' ? said : (said[new Intl.PluralRules(language).select(count)] ?? said.other ?? '');
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const one = given[places.findIndex((place) => place.replace(/[#?]/, '') === name)];
    return Array.isArray(one) ? one.join('; ') : String(one ?? whole);
  });
}

/*
 * The table fits the words: what bends or may be empty in the one does so in the other. A name that is missing here or there is
 * named by the compiler.
 */
type Kind<Given> = null extends Given ? '?' : Given extends string ? '' : '#';
type KindOfPlace<Place> = Place extends `${string}?` ? '?' : Place extends `#${string}` ? '#' : '';
type Kinds<Part> = Part extends (...given: infer Given) => unknown ? { readonly [I in keyof Given]: Kind<Given[I]> } : readonly [];
type Leaves<Part, Prefix extends string = ''> = {
  [Key in keyof Part & string]-?: Part[Key] extends string | ((...given: never[]) => unknown)
    ? [`${Prefix}${Key}`, Kinds<Part[Key]>]
    : Leaves<Part[Key], `${Prefix}${Key}.`>;
}[keyof Part & string];
/** What is said before the business's words can have come, what says what is wrong with us or a field, and what is no text. */
type Ours = 'written' | 'loading' | 'unavailable' | 'partMissing' | 'problem' | 'error' | 'own.problem' | 'payment.problem';
type Replaceable = Exclude<Leaves<Words['first'] & Words['rest']> | Leaves<Omit<Words, 'first' | 'rest' | 'popup'>>, [Ours, unknown]>;
type Spoken = { readonly [Leaf in Replaceable as Leaf[0]]: Leaf[1] };
type PlaceKinds<Places extends readonly string[]> = { readonly [I in keyof Places]: KindOfPlace<Places[I]> };
type Table = { readonly [Name in keyof typeof textTable]: PlaceKinds<(typeof textTable)[Name]> };
type Misfits =
  | Exclude<Extract<keyof Table, `refusal.${string}`>, `refusal.${ErrorCode | 'other'}`>
  | {
      [Name in keyof Table | keyof Spoken]: Name extends keyof Table & keyof Spoken
        ? [Table[Name], Spoken[Name]] extends [Spoken[Name], Table[Name]]
          ? never
          : Name
        : Name;
    }[keyof Table | keyof Spoken];
true satisfies [Misfits] extends [never] ? true : Misfits;
