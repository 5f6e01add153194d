import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../domain/catalogue.ts';
import { type Lists, mapCatalogue } from './map-catalogue.ts';
import * as schema from './schema.ts';
import { fieldOf } from './service-detail.ts';

const lists = (change: Partial<Lists> = {}): Lists => ({
  companyUrl: 'https://pierre.simplybook.me',
  manage: { cancelUntil: 60, rescheduleUntil: null },
  phoneCodes: [],
  company: schema.company.parse({ name: 'Pierre &amp; sons', timezone: 'Europe London', show_in_client_timezone: false }),
  timezone: 'Europe/London',
  plugins: new Set(['event_category', 'location', 'group_booking', 'description']),
  parameters: {},
  events: schema.events.parse({
    '7': {
      id: '7',
      name: 'Second',
      duration: '30',
      position: '1',
      unit_map: { '3': null, '4': '45', '9': null },
      price: '25.5000',
      currency: 'eur',
      categories: ['1'],
    },
    '3': {
      id: 3,
      name: 'First',
      duration: '60',
      description: '<p>Both sides</p>',
      position: '0',
      unit_map: ['3'],
      hide_duration: '1',
      buffertime_after: '10',
      categories: [null],
    },
    '5': { id: '5', name: 'Hidden', duration: '60', position: '2', is_visible: '0', unit_map: ['3'] },
    '6': { id: '6', name: 'Nobody does it', duration: '60', position: '3', unit_map: [] },
  }),
  units: schema.units.parse([
    { id: '4', name: 'Bob', position: '2', qty: '1', email: 'bob@staff.example', phone: '1', color: '#96D477' },
    { id: '3', name: 'Ann', position: '1', qty: '3', description: '<p>Hi</p>' },
    { id: '8', name: 'Gone', position: '0', qty: '1', is_active: '0' },
  ]),
  categories: schema.categories.parse({ '2': { id: '2', name: 'Empty', events: [] }, '1': { id: '1', name: 'Cuts', events: ['7'] } }),
  locations: schema.locations.parse({
    '1': { id: '1', title: 'One', address1: null, address2: 'Saint Margaret Street', city: 'London', zip: null, phone: '', units: ['3'] },
  }),
  timeframe: 15,
  promotions: true,
  anyUnitTitle: null,
  terms: null,
  captcha: false,
  login: false,
  ...change,
});

describe('the catalogue', () => {
  it('keeps the owner’s order, leaves out what is hidden or has nobody, and forgets staff contacts', () => {
    const mapped = mapCatalogue(lists());
    expect(mapped.name).toBe('Pierre & sons');
    expect(mapped.services.map(({ title }) => title)).toEqual(['First', 'Second']);
    expect(mapped.units.map(({ title, seats }) => [title, seats])).toEqual([
      ['Ann', 3],
      ['Bob', 1],
    ]);
    expect(mapped.services[1]?.units).toEqual([
      { unit: '3', duration: null },
      { unit: '4', duration: 45 },
    ]);
    expect(mapped.services[0]).toMatchObject({ duration: 60, durationShown: false, bufferAfter: 10, price: null });
    expect(mapped.services[1]?.price).toEqual({ minor: 2550, currency: 'EUR' });
    expect(mapped.categories).toEqual([{ id: '1', title: 'Cuts', services: ['7'] }]);
    expect(mapped.locations).toMatchObject([
      { address: 'Saint Margaret Street, London', timezone: 'Europe/London', phone: null, units: ['3'] },
    ]);
    expect(JSON.stringify(mapped)).not.toContain('staff.example');
  });

  it('has no steps for plugins that are off', () => {
    const mapped = mapCatalogue(lists({ plugins: new Set() }));
    expect([mapped.locations, mapped.categories, mapped.maxSeats, mapped.promo, mapped.fields]).toEqual([[], [], 1, false, false]);
  });

  it.each<[string, Partial<Lists>, (mapped: Catalogue) => unknown, unknown, unknown]>([
    ['description', {}, ({ services }) => services[0]?.description.length, 1, 0],
    ['unit_colors', {}, ({ units }) => units.map(({ colour }) => colour), [null, '#96d477'], [null, null]],
    ['contact_widget', {}, ({ phone }) => phone, '+44 1', null],
    ['promo', {}, ({ promo }) => promo, true, false],
    ['promo', { promotions: false }, ({ promo }) => promo, false, false],
  ])('with the plugin %s and %j tells more than without', (plugin, change, told, withIt, without) => {
    const company = { ...lists().company, phone: ' +44 1 ' };
    expect(told(mapCatalogue(lists({ company, plugins: new Set([plugin]), ...change })))).toEqual(withIt);
    expect(told(mapCatalogue(lists({ company, plugins: new Set(), ...change })))).toEqual(without);
  });

  it.each([['red'], ['#abc'], [''], ['url(x)'], ['#96d4770']])('takes %j for no colour', (color) => {
    const units = schema.units.parse([{ id: '3', name: 'Ann', color }]);
    expect(mapCatalogue(lists({ units, plugins: new Set(['unit_colors']) })).units[0]?.colour).toBeNull();
  });

  it('gives a service without a map to those who are attached to no other', () => {
    const events = schema.events.parse([
      { id: '1', name: 'Any', duration: '30' },
      { id: '2', name: 'Ann’s', duration: '30', unit_map: ['3'] },
    ]);
    expect(mapCatalogue(lists({ events })).services[0]?.units).toEqual([{ unit: '4', duration: null }]);
  });

  it.each([
    [{ require_fields: 'phone' }, { contact: { email: 'optional', phone: 'required' } }],
    [{ require_fields: 'email' }, { contact: { email: 'required', phone: 'optional' } }],
    [{}, { contact: { email: 'required', phone: 'required' } }],
    [{ monday_is_first_day: '0' }, { formats: { weekStart: 0, hour12: null } }],
    [{ time_format: 'H:i' }, { formats: { weekStart: null, hour12: false } }],
    [{ time_format: 'h:i a' }, { formats: { weekStart: null, hour12: true } }],
    [{ time_format: '12' }, { formats: { weekStart: null, hour12: true } }],
    [{ max_time_till_event: '30' }, { horizonDays: 30 }],
    [{ max_time_till_event: '86400' }, { horizonDays: 60 }],
    [{ max_time_till_event: '7776000' }, { horizonDays: 90 }],
    [{ max_group_bookings: '2' }, { maxSeats: 2 }],
    [{ show_booking_page_in_client_timezone: '1' }, { clientTimezone: true, provider: { tellsClientZone: true } }],
    [{ send_notifications_in_client_timezone: '1' }, { clientTimezone: false, provider: { tellsClientZone: true } }],
    [{ payment_timeout: '30' }, { provider: { paymentTimeoutMinutes: 30 } }],
    [{ payment_timeout: '30', allow_delay_payment: '1' }, { provider: { paymentTimeoutMinutes: null } }],
    [{ fixed_country_prefix: 'de' }, { phoneCountry: 'DE', phoneFixed: false }],
    [
      { fixed_country_prefix: 'de', changable_prefix_by_client: '1' },
      { phoneCountry: 'DE', phoneFixed: false },
    ],
    [
      { fixed_country_prefix: 'de', changable_prefix_by_client: '0' },
      { phoneCountry: 'DE', phoneFixed: true },
    ],
  ])('%j gives %j', (parameters, expected) => {
    expect(mapCatalogue(lists({ parameters }))).toMatchObject(expected);
  });
});

describe('an additional field', () => {
  const field = (entry: object) => schema.additionalFields.parse([{ name: 'f', title: 'T', ...entry }]).map(fieldOf)[0];
  it.each([
    [
      { type: 'select', values: 'one, two ,three', is_null: null },
      { type: 'select', options: ['one', 'two', 'three'], required: true },
    ],
    [
      { type: 'text', is_null: '1', length: '20' },
      { type: 'text', required: false, maxLength: 20, options: [] },
    ],
    [
      { type: 'checkbox', is_null: 0, default: '1' },
      { type: 'checkbox', required: true, initial: '1' },
    ],
    [
      { type: 'signature', is_null: true },
      { type: 'text', required: false },
    ],
    [
      { type: 'text', is_null: 'false', default: null },
      { required: true, initial: '' },
    ],
  ])('%j is %j', (entry, expected) => {
    expect(field(entry)).toMatchObject(expected);
  });
});
