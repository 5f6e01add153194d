import { expect, it } from 'vitest';
import { choosing, draft, site as salon } from '../booking/fixtures.testing.ts';
import { offered } from './visit-details.tsx';

const site = { ...salon, services: salon.services.map((service) => ({ ...service, series: service.id === 'dye' })) };
const line = { service: 'cut', unit: 'ann', location: 'north', start: '2026-11-25T10:00:00', seats: 1 };

it('beside other lines no service that repeats is offered', () => {
  const { services } = offered(choosing({ site, draft: draft({ more: [line] }) })).site;
  expect(services.map(({ id }) => id)).toEqual(['cut', 'shave', 'nails']);
});
