import { describe, expect, it } from 'vitest';
import { createSeal } from './seal.ts';

const [old, fresh] = ['an-old-secret-that-is-long-enough-0123456789', 'a-new-secret-that-is-long-enough-9876543210'];

describe('a seal', () => {
  it('opens what it sealed, and shows nothing of it', async () => {
    const seal = createSeal([fresh], 'account');
    const sealed = await seal.seal({ name: 'Nadia', list: [1, null] });
    expect(sealed).not.toContain('Nadia');
    expect(await seal.open(sealed)).toEqual({ name: 'Nadia', list: [1, null] });
  });
  it('opens what an older secret sealed, and seals with the newest', async () => {
    const before = await createSeal([old], 'account').seal('x');
    const rotated = createSeal([fresh, old], 'account');
    expect(await rotated.open(before)).toBe('x');
    expect(await createSeal([fresh], 'account').open(await rotated.seal('y'))).toBe('y');
  });
  it('opens nothing of another secret or another account, nor what was changed', async () => {
    const sealed = await createSeal([fresh], 'account').seal('x');
    expect(await createSeal([old], 'account').open(sealed)).toBeNull();
    expect(await createSeal([fresh], 'other').open(sealed)).toBeNull();
    expect(await createSeal([fresh], 'account').open(`${sealed.slice(0, -3)}AAA`)).toBeNull();
  });
  it('names by every secret, newest first, the same each time and unlike for unlike texts', async () => {
    const [first] = await createSeal([fresh], 'account').names('a');
    const rotated = await createSeal([old, fresh], 'account').names('a');
    expect(rotated[1]).toBe(first);
    expect(first).toMatch(/^[\w-]{32}$/);
    expect((await createSeal([fresh], 'account').names('b'))[0]).not.toBe(first);
  });
});
