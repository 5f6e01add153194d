import { expect, it } from 'vitest';
import { pathOf } from './routes.ts';

it('fills in and encodes parameters', () => {
  expect(pathOf('site', { site: 'salon' })).toBe('/v1/sites/salon');
  expect(pathOf('service', { site: 'a/b', service: '1?2' })).toBe('/v1/sites/a%2Fb/services/1%3F2');
  expect(pathOf('calendar', { site: 'salon' })).toBe('/v1/sites/salon/booking.ics');
});
