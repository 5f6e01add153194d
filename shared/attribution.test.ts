/** What of an address tells a campaign. */
import { describe, expect, it } from 'vitest';
import { attributionOf, attributionText } from './attribution.ts';

const asked = (values: ReadonlyMap<string, string>) => ({ get: (name: string) => values.get(name) ?? null });

describe('attribution', () => {
  it('is taken by name, and nothing else of an address is', () => {
    const query = new Map(Object.entries({ utm_source: 'ya', yclid: '12', email: 'nadia@client.example', utm_medium: '', session: 'x' }));
    expect(attributionOf(asked(query))).toEqual({ utm_source: 'ya', yclid: '12' });
  });
  it('is cut where nobody writes so long', () => {
    expect(attributionOf(asked(new Map([['gclid', 'x'.repeat(500)]]))).gclid).toHaveLength(200);
  });
  it('is written as one line, and what does not fit is left out whole', () => {
    const attribution = { yclid: '12', utm_source: 'a b&c', utm_campaign: 'spring' };
    expect(attributionText(attribution, 1000)).toBe('utm_source=a%20b%26c&utm_campaign=spring&yclid=12');
    expect(attributionText(attribution, 30)).toBe('utm_source=a%20b%26c&yclid=12');
    expect(attributionText({}, 30)).toBe('');
  });
});
