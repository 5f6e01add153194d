import { expect, it } from 'vitest';
import { createIdempotency } from './idempotency.ts';

it('answers under one key once, for a day and for one account', () => {
  const clock = { at: 0 };
  let runs = 0;
  const { once } = createIdempotency<number>(() => clock.at);
  const ask = (account: string, request: string) =>
    once(account, 'k', request, () => {
      runs += 1;
      return runs;
    });
  expect(ask('a', 'one')).toEqual({ kind: 'first', reply: 1 });
  expect(ask('a', 'one')).toEqual({ kind: 'again', reply: 1 });
  expect(ask('a', 'two')).toEqual({ kind: 'other' });
  expect(ask('b', 'two')).toEqual({ kind: 'first', reply: 2 });
  clock.at = 24 * 60 * 60_000;
  expect(ask('a', 'two')).toEqual({ kind: 'first', reply: 3 });
});
