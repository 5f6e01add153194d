import { expect, it } from 'vitest';
import { choosing, draft, site as salon } from '../booking/fixtures.testing.ts';
import { offered } from './visit-details.tsx';

const site = { ...salon, services: salon.services.map((service) => ({ ...service, series: service.id === 'dye' })) };
const line = { service: 'cut', unit: 'ann', location: 'north', start: '2026-11-25T10:00:00', seats: 1 };
const ids = (more: (typeof line)[]) => offered(choosing({ site, draft: draft({ more }) })).site.services.map(({ id }) => id);

it('beside other lines no service that repeats is offered', () => {
  expect(ids([])).toContain('dye');
  expect(ids([line])).toEqual(['cut', 'shave', 'nails']);
});
