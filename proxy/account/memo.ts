/**
 * What came of the same things within the same second is the same thing: it is made once, however many ask. It knows nothing of
 * what is made. A second, because clocks are read to the second; what an earlier one made is dropped, so little is ever kept.
 */
import type { Millis } from '../../shared/local-time.ts';

/** `name` tells apart what is made; `of` are all the things, by identity, that it is made of, but for the clock. */
export type Memo = <Value>(name: string, of: readonly unknown[], make: () => Value) => Value;

/** However many strangers ask for different things within one. */
const KEPT_AT_MOST = 500;

export function createMemo(now: () => Millis): Memo {
  const made = new Map<string, { readonly of: readonly unknown[]; readonly value: unknown }>();
  let second = 0;
  return <Value>(name: string, of: readonly unknown[], make: () => Value): Value => {
    const current = Math.floor(now() / 1000);
    if (current !== second || made.size >= KEPT_AT_MOST) made.clear();
    second = current;
    const known = made.get(name);
    if (known && known.of.length === of.length && known.of.every((thing, index) => thing === of[index])) return known.value as Value;
    const value = make();
    made.set(name, { of, value });
    return value;
  };
}
