/**
 * Stored text as values. The same text under the same name, seen again, is the same value, frozen: an account's book is read with every
 * question and seldom changes, and whoever was given it before sees that it has not.
 */
import type { Json } from '../ports/store.ts';

/** Most of what is read is read once; what is long is not worth keeping twice. */
const KEPT_AT_MOST = 1000;
const LONG = 32_768;

export function createParsed(): (name: string, text: string) => Json {
  const kept = new Map<string, { readonly text: string; readonly value: Json | null }>();
  return (name, text) => {
    if (text.length > LONG) return JSON.parse(text) as Json;
    const known = kept.get(name);
    if (known?.text === text && known.value !== null) return known.value;
    // What is seen for the first time may change with every step: only what is seen again is worth freezing.
    const value = JSON.parse(text, known?.text === text ? frozen : undefined) as Json;
    if (kept.size >= KEPT_AT_MOST) kept.clear();
    kept.set(name, { text, value: known?.text === text ? value : null });
    return value;
  };
}

const frozen = (_key: string, part: unknown): unknown => Object.freeze(part);
