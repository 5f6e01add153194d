import { expect, it } from 'vitest';
import { defaultQuirks } from './quirks.ts';
import { createTokens } from './tokens.ts';

function issued({ timeScale = 1, singleToken = false } = {}) {
  const clock = { at: 0 };
  return { clock, tokens: createTokens({ now: () => clock.at, timeScale, quirks: { ...defaultQuirks, singleToken } }) };
}

it('is valid for its company, for an hour', () => {
  const { clock, tokens } = issued();
  const token = tokens.issue('salon');
  clock.at = 3_599_999;
  expect(tokens.isValid(token, 'salon')).toBe(true);
  expect(tokens.isValid(token, 'pierrecoetzee')).toBe(false);
  clock.at = 3_600_000;
  expect(tokens.isValid(token, 'salon')).toBe(false);
});

it('has a shorter hour when time runs faster', () => {
  const { clock, tokens } = issued({ timeScale: 50 });
  const token = tokens.issue('salon');
  clock.at = 72_000;
  expect(tokens.isValid(token, 'salon')).toBe(false);
});

it('outlives a newer one, unless that kills the older ones of the same company', () => {
  for (const singleToken of [false, true]) {
    const { tokens } = issued({ singleToken });
    const [first, other, second] = [tokens.issue('salon'), tokens.issue('pierrecoetzee'), tokens.issue('salon')];
    expect([tokens.isValid(first, 'salon'), tokens.isValid(other, 'pierrecoetzee'), tokens.isValid(second, 'salon')]).toEqual([
      !singleToken,
      true,
      true,
    ]);
  }
});
