/** `docs/texts.md`: every text that a business may replace, made from the table of their names; a test compares. Never part of the script. */
import { textPlaces, textTable } from '../../shared/texts.ts';

/** `words` are English, without a name of theirs for the first two parts, as in the table. */
export function textsDocument(words: object): string {
  const rows = [...textPlaces].map(([name, { names, counted }]) => {
    const places = names.map((place) => `\`{${place}}\`${place === counted ? ' #' : ''}`);
    return `| \`${name}\` | ${places.join(' ')} | ${sample(words, name)} |`;
  });
  return `# Texts

Every text that may be [replaced](languages.md#in-your-own-words), what it fills in (\`#\`: it bends with that), and what it says in English. Made
from the table of names (\`shared/texts.ts\`), as a test sees to.

| name | fills in | in English |
|---|---|---|
${rows.join('\n')}
`;
}

function sample(words: object, name: string): string {
  const asked = name.replace(/\.without$/, '');
  const said: unknown = asked.split('.').reduce<unknown>((part, key) => Reflect.get(Object(part), key), words);
  if (typeof said !== 'function') return String(said);
  const places: readonly string[] = textTable[asked as keyof typeof textTable];
  const given = places.map((place) => {
    if (place.endsWith('?') && name.endsWith('.without')) return null;
    return place.startsWith('#') ? COUNT : `{${place.replace('?', '')}}`;
  });
  const counted = places.find((place) => place.startsWith('#'))?.slice(1);
  try {
    return String(said(...given)).replace(String(COUNT), `{${counted}}`);
  } catch {
    // Where the number is a list's.
    return String(said([`{${counted}}`, `{${counted}}`])).replace(`{${counted}}; {${counted}}`, `{${counted}}`);
  }
}

const COUNT = 37;
