/** What a business says in its own words, as its configuration may have it: names, places and forms that fit, and text alone. */
import { z } from 'zod';
import { type Language, languages } from '../../shared/languages.ts';
import { type Forms, type TextName, type Texts, textPlaces } from '../../shared/texts.ts';

const LONGEST = 300;

const line = z
  .string()
  .min(1, 'needs words: leave it out to keep those that there are')
  .max(LONGEST, `needs at most ${LONGEST} characters`)
  .refine((text) => !/[\p{Cc}\u2028\u2029]/u.test(text), 'needs to be one line, without control characters')
  .refine((text) => !/<[a-z/!?]|&#?\w+;/i.test(text), 'takes text only: markup would be shown as it is written');

const category = z.enum(['zero', 'one', 'two', 'few', 'many', 'other']);
const name = z.enum([...textPlaces.keys()]);

export const textsSchema = z
  .partialRecord(
    z.enum(languages),
    z
      .partialRecord(name, z.union([line, z.partialRecord(category, line)], 'needs a text, or one for each plural form'))
      .meta({ id: 'texts' }),
  )
  .superRefine(
    (texts, context) => {
      for (const { path, remedy } of textFaults(texts)) context.addIssue({ code: 'custom', path: [...path], message: remedy });
    },
    // Whatever else is wrong: all faults are told at once.
    { when: () => true },
  )
  .describe('What is said in the business’s own words, by language and name');

interface TextFault {
  readonly path: readonly string[];
  readonly remedy: string;
}

/** Whether words fill in what they are given, and bend as their language does; what has no known name or shape is somebody else's to tell. */
function textFaults(texts: Texts): TextFault[] {
  return entries(texts).flatMap(([spoken, own]) =>
    entries(own).flatMap(([named, said]) => {
      const places = textPlaces.get(named as TextName);
      if (!places || !isLanguage(spoken)) return [];
      const at = (path: readonly string[], remedy: string) => ({ path: [spoken, named, ...path], remedy });
      if (typeof said === 'string') return placeFaults(said, places.names, []).map((remedy) => at([], remedy));
      const forms = entries(said).flatMap(([form, text]) => {
        const may = places.counted !== undefined && numbersOf(spoken, form).length === 1 ? [places.counted] : [];
        return typeof text === 'string' ? placeFaults(text, places.names, may).map((remedy) => at([form], remedy)) : [];
      });
      if (typeof said !== 'object' || said === null) return [];
      const wrong = places.counted === undefined ? 'needs one text: it bends with no number' : formsFault(said as Forms, spoken);
      return wrong === null ? forms : [...forms, at([], wrong)];
    }),
  );
}

const PLACE = /\{([^{}]*)\}/g;

function placeFaults(text: string, places: readonly string[], optional: readonly string[]): string[] {
  const found = [...text.matchAll(PLACE)].map(([, place = '']) => place);
  const takes = places.length === 0 ? 'fills nothing in' : `fills in ${places.map((place) => `{${place}}`).join(' and ')}`;
  const unknown = found.filter((place) => !places.includes(place)).map((place) => `has an unknown place {${place}}: this text ${takes}`);
  const missing = places
    .filter((place) => !found.includes(place) && !optional.includes(place))
    .map((place) => `needs the place {${place}}: this text ${takes}`);
  const stray = /[{}]/.test(text.replace(PLACE, '')) ? [`has a brace without the other: this text ${takes}`] : [];
  return [...unknown, ...missing, ...stray];
}

/** Of whole numbers that are counted; a language's other forms are for fractions and millions. */
const numbersOf = (spoken: Language, form: string): number[] => {
  const rules = new Intl.PluralRules(spoken);
  return COUNTED.filter((number) => rules.select(number) === form);
};
const COUNTED = Array.from({ length: 201 }, (_, number) => number);

function formsFault(forms: Forms, spoken: Language): string | null {
  const lacking = category.options.filter((form) => !Object.hasOwn(forms, form) && numbersOf(spoken, form).length > 0);
  return lacking.length === 0 ? null : `needs a text for ${lacking.join(', ')} too: so its language bends`;
}

const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);
/** Nothing is known yet of what is looked at. */
const entries = (value: unknown): [string, unknown][] => (typeof value === 'object' && value !== null ? Object.entries(value) : []);
