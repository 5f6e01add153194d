/** A business's own words in the place of ours: all that have a name, filled in, bent, and only those. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textPlaces, textTable } from '../../shared/texts.ts';
import { withOwnTexts } from './own-texts.ts';
import { whyRefused } from './refusal-words.ts';
import { textsDocument } from './texts-document.ts';
import { loadWords, parts, type Words } from './words.ts';

const en =
  (own: Parameters<typeof withOwnTexts>[2]) =>
  async <Part extends keyof Words>(part: Part) =>
    withOwnTexts(part, await loadWords('en', part), own, 'en');

describe('own words', () => {
  it('stand in the place of every text that has a name', async () => {
    const own = Object.fromEntries(
      [...textPlaces].map(([name, { names }]) => [name, [`«${name}»`, ...names.map((place) => `{${place}}`)].join(' ')]),
    );
    const missed = new Set<string>(textPlaces.keys());
    const hear = (said: unknown, name: string) => {
      if (typeof said === 'string') {
        if (said === `«${name}»`) missed.delete(name);
      } else if (typeof said === 'function') {
        if (!Object.hasOwn(textTable, name)) return;
        const places: readonly string[] = textTable[name as keyof typeof textTable];
        const given = places.map((place, index) => (place.startsWith('#') ? 70 + index : `<${place}>`));
        if (said(...given) === [`«${name}»`, ...given].join(' ')) missed.delete(name);
        const without = places.map((place, index) => (place.endsWith('?') ? null : given[index]));
        if (said(...without) === [`«${name}.without»`, ...without.filter((one) => one !== null)].join(' '))
          missed.delete(`${name}.without`);
      } else for (const [key, inner] of Object.entries(said ?? {})) hear(inner, name ? `${name}.${key}` : key);
    };
    for (const part of Object.keys(parts) as (keyof Words)[]) hear(await en(own)(part), part === 'first' || part === 'rest' ? '' : part);
    expect([...missed]).toEqual([]);
  });

  it('leave everything else as it was', async () => {
    const ours = await loadWords('en', 'rest');
    const said = await en({ price: 'Fee' })('rest');
    expect(said.price).toBe('Fee');
    expect({ ...said, price: ours.price }).toMatchObject({ total: ours.total, made: ours.made, parts: ours.parts });
    expect(said.count(2, 'Monday')).toBe(ours.count(2, 'Monday'));
    expect(said.error('required', 'name')).toBe(ours.error('required', 'name'));
  });

  it('say one thing with what may be empty, and another without', async () => {
    const { book } = await en({ book: 'Reserve for {price}' })('rest');
    expect([book('€20.00'), book(null)]).toEqual(['Reserve for €20.00', 'Book']);
    const both = await en({ book: 'Reserve for {price}', 'book.without': 'Reserve' })('rest');
    expect([both.book('€20.00'), both.book(null)]).toEqual(['Reserve for €20.00', 'Reserve']);
  });

  it('bend as their language does, also with the length of a list', async () => {
    const ru = withOwnTexts(
      'first',
      await loadWords('ru', 'first'),
      { found: { one: '{count} процедура', few: '{count} процедуры', many: '{count} процедур' } },
      'ru',
    );
    expect([1, 3, 5, 21].map(ru.found)).toEqual(['1 процедура', '3 процедуры', '5 процедур', '21 процедура']);
    const { someTaken } = await en({ 'series.someTaken': { one: '{dates} is gone', other: '{dates} are gone' } })('series');
    expect([someTaken(['May 1']), someTaken(['May 1', 'May 8'])]).toEqual(['May 1 is gone', 'May 1; May 8 are gone']);
  });

  it('let the business say why it refused this very client', async () => {
    const words = await en({ 'refusal.refused_by_business': 'We could not take it.' })('refusal');
    const said = [null, 'No dogs'].map((detail) => whyRefused(words, 'refused_by_business', detail));
    expect(said).toEqual(['We could not take it.', 'No dogs']);
  });

  it('put what is given where it belongs, whatever it looks like', async () => {
    const { nothingFound } = await en({ nothingFound: 'No {query} here' })('first');
    expect(nothingFound('$& {query}')).toBe('No $& {query} here');
  });
});

describe('the list of texts', () => {
  it('is the one in docs/', async () => {
    const english = Object.fromEntries(
      await Promise.all((Object.keys(parts) as (keyof Words)[]).map(async (part) => [part, await loadWords('en', part)] as const)),
    );
    const document = textsDocument({ ...english, ...english['first'], ...english['rest'] });
    expect(readFileSync(new URL('../../docs/texts.md', import.meta.url), 'utf8')).toBe(document);
  });
});
