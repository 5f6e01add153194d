/**
 * Stored text as values. The same text under the same name is the same value, parsed once and frozen: an account's book is read
 * with every question and seldom changes, and whoever was given it before sees that it has not.
 */
import type { Json } from '../ports/store.ts';

/** Most of what is read is read once; what is long is not worth keeping twice. */
const KEPT_AT_MOST = 1000;
const LONG = 32_768;

export function createParsed(): (name: string, text: string) => Json {
  const kept = new Map<string, { readonly text: string; readonly value: Json }>();
  return (name, text) => {
    if (text.length > LONG) return JSON.parse(text) as Json;
    const known = kept.get(name);
    if (known?.text === text) return known.value;
    const value = JSON.parse(text, (_, part) => Object.freeze(part)) as Json;
    if (kept.size >= KEPT_AT_MOST) kept.clear();
    kept.set(name, { text, value });
    return value;
  };
}
