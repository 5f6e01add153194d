import { describe, expect, it } from 'vitest';
import { atDetails, booked, choosing, draft, site } from './fixtures.testing.ts';
import { shownZone } from './selectors.ts';
import type { State } from './state.ts';

const [north, south] = site.locations;
const far = { ...site, locations: [north, south].flatMap((place) => place ?? []).map(inNovosibirsk) };
function inNovosibirsk(place: (typeof site.locations)[number]) {
  return place.id === 'south' ? { ...place, timezone: 'Asia/Novosibirsk' } : place;
}
const finished = (ticket: Extract<State, { phase: 'finished' }>['ticket'], location: string | null): State => ({
  ...atDetails,
  site: far,
  draft: draft({ location }),
  phase: 'finished',
  ticket,
});
const madeIn = (timezone: string) => ({ ...booked, confirmation: { ...booked.confirmation, timezone } });

describe('the clock that is shown', () => {
  it.each<[string, State, string]>([
    ['the client’s own while nothing is known', { phase: 'loading' }, 'Europe/Moscow'],
    ['the business’s before a place is chosen', choosing({ site: far }), 'Europe/London'],
    ['the chosen place’s', choosing({ site: far, draft: draft({ location: 'south' }) }), 'Asia/Novosibirsk'],
    ['the business’s when that place is gone', choosing({ site: far, draft: draft({ location: 'west' }) }), 'Europe/London'],
    ['the made booking’s, though nothing is chosen any more', finished(madeIn('Asia/Novosibirsk'), null), 'Asia/Novosibirsk'],
    ['the chosen place’s when nobody knows how it ended', finished({ state: 'unresolved', ticket: 't' }, 'south'), 'Asia/Novosibirsk'],
  ])('is %s', (_, state, zone) => {
    expect(shownZone(state, 'Europe/Moscow')).toBe(zone);
  });
});
