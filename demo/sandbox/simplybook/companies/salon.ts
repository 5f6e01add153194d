/** Rosewater Salon: made up, and meant to look alive. */
import type { SeedCompany } from '../seed.ts';
import { promos } from './salon-promos.ts';
import { services } from './salon-services.ts';
import { units } from './salon-units.ts';
import { standardParams } from './standard-params.ts';

const place = (position: string, more: Readonly<Record<string, unknown>>) => ({
  description: null,
  picture: null,
  city: 'London',
  country_id: 'GB',
  position,
  is_default: position === '1' ? '1' : '0',
  file_id: null,
  picture_sub_path: '/image_files',
  picture_path: '/uploads/salon/image_files/small/',
  ...more,
});

export const salon: SeedCompany = {
  login: 'salon',
  apiKey: 'salon-public-key-3f9a51c2',
  secretKey: 'salon-secret-key-77d0e4b8',
  zone: 'Europe/London',
  currency: 'GBP',
  info: {
    login: 'salon',
    name: 'Rosewater Salon',
    description: '<p>Hair, colour, nails and skin.</p>',
    description_text: 'Hair, colour, nails and skin.',
    address1: '14 Moxon Street',
    address2: '',
    city: 'London',
    country_id: 'GB',
    lat: '51.520200',
    lng: '-0.151900',
    email: 'owner.private@salon.example',
    phone: '+44 20 7946 0018',
    web: 'https://salon.example',
    skip_address: null,
    logo: null,
    address: 'GB, London, 14 Moxon Street',
    timezone: 'Europe London',
    show_in_client_timezone: false,
    timeframe: '15',
    timeline_type: 'modern',
    allow_event_day_break: '0',
    allow_event_breaktime_break: '0',
  },
  plugins: [
    'any_unit',
    'api',
    'approve_booking',
    'description',
    'event_category',
    'event_field',
    'group_booking',
    'location',
    'multiple_booking',
    'paid_events',
    'promo',
    'unit_colors',
    'user_license',
  ],
  params: {
    ...standardParams,
    require_fields: 'email_phone',
    monday_is_first_day: '1',
    timeframe: '15',
    min_time_till_event: '60',
    max_group_bookings: '3',
    user_public_timeline_type: 'modern',
  },
  licence:
    '<p>Please come five minutes early. If you cancel less than <b>24 hours</b> ahead, we charge half of the price.</p><p>Questions: <a href="mailto:hello@salon.example">hello@salon.example</a></p>',
  anyUnit: 'Any specialist',
  locations: [
    {
      id: '1',
      title: 'Marylebone',
      ...place('1', {
        address1: '14 Moxon Street',
        address2: null,
        zip: 'W1U',
        lat: '51.52020000000000000000',
        lng: '-0.15190000000000000000',
        phone: '+44 20 7946 0018',
      }),
      units: ['1', '2', '4', '6'],
    },
    {
      id: '2',
      title: 'Shoreditch',
      ...place('2', {
        address1: '3 Calvert Avenue',
        address2: null,
        zip: 'E2',
        lat: '51.52660000000000000000',
        lng: '-0.07640000000000000000',
        phone: '',
      }),
      units: ['1', '3', '5', '7'],
    },
  ],
  categories: [
    { id: '1', name: 'Hair' },
    { id: '2', name: 'Colour' },
    { id: '3', name: 'Nails' },
    { id: '4', name: 'Skin' },
  ],
  services,
  units,
  promos,
  processors: {
    paypal: { client_id: 'salon-paypal-client', currency: 'GBP', mode: 'sandbox' },
    stripe: { publishable_key: 'pk_test_salon', currency: 'GBP' },
  },
};
