import { cleanup } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { choosing, site } from '../booking/fixtures.testing.ts';
import { drawn } from '../ui/drawn.testing.tsx';
import { LineList } from './line-list.tsx';

afterEach(cleanup);

const [place] = site.locations;
if (!place) throw new Error('the fixtures have a place');
const there = { ...place, id: 'east', timezone: 'Asia/Novosibirsk' };
const everywhere = { ...site, locations: [...site.locations, there] };
const wish = (location: string) => ({ service: 'cut', unit: 'ann', location, start: '2026-11-25T10:00:00' });
const times = (locations: readonly string[], clientZone?: string) =>
  [
    ...drawn(
      () => <LineList site={everywhere} label="Lines" wishes={locations.map(wish)} />,
      choosing(),
      clientZone === undefined ? {} : { clientZone },
    ).container.querySelectorAll('.small'),
  ].map(({ textContent }) => textContent?.replace(/ · .+$/, ''));

it('names the zones of its times where they are not all of the screen’s', () => {
  expect(times(['north'])).toEqual(['Wed 25 Nov, 10:00']);
  cleanup();
  // Two clocks name it themselves: once is enough.
  expect(times(['north', 'east']).map((text) => text?.replace(/\b0(\d:)/, '$1'))).toEqual([
    'Wed 25 Nov, 10:00 GMT',
    'Wed 25 Nov, 10:00 GMT+7 (3:00 your time)',
  ]);
  cleanup();
  expect(times(['north', 'east'], 'Asia/Novosibirsk')).toEqual(['Wed 25 Nov, 10:00 GMT (17:00 your time)', 'Wed 25 Nov, 10:00 GMT+7']);
});
