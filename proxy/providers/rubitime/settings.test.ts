import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { barberSite } from '../../../test/support/barber.ts';
import { loadConfig } from '../../config/load.ts';
import { zoneOfBranch } from './map.ts';
import { rubitimeShape } from './settings.ts';

const site = barberSite('https://rubitime.ru/api2', 'https://barber.example');
type Catalog = typeof site.catalog;

const faults = (change: (catalog: Catalog) => object, more: object = {}) => {
  const text = JSON.stringify({
    publicUrl: 'https://book.example.com',
    secret: 'x'.repeat(32),
    sites: { barber: { ...site, ...more, catalog: { ...site.catalog, ...change(site.catalog) } } },
  });
  const loaded = loadConfig(text, {});
  return loaded.ok ? [] : loaded.faults.map(({ path, remedy }) => `${path}: ${remedy}`);
};

describe('a catalogue written by hand', () => {
  it('is taken when it is whole', () => {
    expect(faults(() => ({}))).toEqual([]);
  });

  it.each<[string, (catalog: Catalog) => object, string]>([
    [
      'an unknown branch',
      ({ cooperators }) => ({ cooperators: [...cooperators, { id: 8, title: 'X', branches: [7], services: [9] }] }),
      'sites.barber.catalog.cooperators.3.branches.0: no branch has the id 7',
    ],
    [
      'an unknown service',
      ({ cooperators }) => ({ cooperators: [...cooperators, { id: 8, title: 'X', branches: [1], services: [99] }] }),
      'sites.barber.catalog.cooperators.3.services.0: no service has the id 99',
    ],
    [
      'a service that nobody performs',
      ({ services }) => ({ services: [...services, { id: 77, title: 'X', duration: 30 }] }),
      'sites.barber.catalog.services.3: nobody performs it: add it to a cooperator',
    ],
    [
      'a branch where nobody works',
      ({ branches }) => ({ branches: [...branches, { id: 3, title: 'X' }] }),
      'sites.barber.catalog.branches.2: nobody works there: add it to a cooperator',
    ],
    [
      'a zone that is none',
      ({ branches: [first] }) => ({ branches: [first, { id: 2, title: 'X', timezone: 'Novosibirsk' }] }),
      'sites.barber.catalog.branches.1.timezone: a time zone, like Europe/Moscow',
    ],
    [
      'an id twice',
      ({ services }) => ({ services: [...services, { id: 9, title: 'X', duration: 30 }] }),
      'sites.barber.catalog.services.3.id: the id 9 stands here twice',
    ],
    [
      'two codes for one thing',
      ({ promoCodes }) => ({ promoCodes: [...promoCodes, { code: 'dsa123456', amount: 5 }] }),
      'sites.barber.catalog.promoCodes.1.code: overlaps with promoCodes.0: give them other dates or services',
    ],
    [
      'a choice of nothing',
      () => ({ fields: [{ key: 'custom_field2', title: 'X', type: 'select' }] }),
      'sites.barber.catalog.fields.0.options: needs at least one option',
    ],
  ])('is refused for %s', (_, change, expected) => {
    expect(faults(change)).toEqual([expected]);
  });

  it.each([
    [undefined, 0],
    ['PT2H', 120],
    ['P1D', 1440],
    ['P1DT1H30M', 1530],
  ])('wants notice of %s before a booking is given up: %i minutes', (cancelUntil, minutes) => {
    const settings = z.object(rubitimeShape).parse({ ...site, manage: { cancelUntil } });
    expect(settings.manage.cancelUntil).toBe(minutes);
  });

  it.each(['2h', 'P', 'PT', 'P1W', '-PT2H'])('wants no notice like %s', (cancelUntil) => {
    expect(z.object(rubitimeShape).safeParse({ ...site, manage: { cancelUntil } }).success).toBe(false);
  });

  it('puts a branch on the clock of the site, unless it names its own', () => {
    const settings = z.object(rubitimeShape).parse(site);
    expect(settings.catalog.branches.map(({ id }) => zoneOfBranch(settings, id))).toEqual(['Europe/Moscow', 'Asia/Novosibirsk']);
  });

  it('may repeat a code for another time', () => {
    const codes = [
      { code: 'SPRING', amount: 5, until: '2026-05-31' },
      { code: 'SPRING', amount: 7, from: '2026-06-01' },
    ];
    expect(faults(() => ({ promoCodes: codes }))).toEqual([]);
  });
});
