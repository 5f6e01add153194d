/** The campaign of the landing page, kept for the tab. */
import { describe, expect, it } from 'vitest';
import { campaignOf } from './campaign-chunk.ts';

const tab = (): (() => Storage) => {
  const kept = new Map<string, string>();
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
  return () => storage as unknown as Storage;
};

describe('the campaign', () => {
  it('stays for the tab, until another one leads here', () => {
    const session = tab();
    expect(campaignOf('?utm_source=ya&yclid=7&x=1', session)).toEqual({ utm_source: 'ya', yclid: '7' });
    expect(campaignOf('?page=2', session)).toEqual({ utm_source: 'ya', yclid: '7' });
    expect(campaignOf('?gclid=9', session)).toEqual({ gclid: '9' });
  });
  it('is that of the address alone where nothing may be kept', () => {
    const forbidden = () => {
      throw new Error('denied');
    };
    expect(campaignOf('?gclid=9', forbidden)).toEqual({ gclid: '9' });
    expect(campaignOf('', forbidden)).toBeUndefined();
    expect(campaignOf('', tab())).toBeUndefined();
  });
});
