/** The company of the method page's own examples: its facts, its service, its location, its promotion, as they stand there. */
import type { SeedCompany } from '../seed.ts';
import { hours } from './hours.ts';
import { yvuvugum } from './salon-promos.ts';
import { standardParams } from './standard-params.ts';

const description =
  'Write a description about your company or about you as a service provider. You can add other service providers inside the system and each can have his own description.';

export const pierre: SeedCompany = {
  login: 'pierrecoetzee',
  apiKey: 'pierre-public-key-51b7',
  secretKey: 'pierre-secret-key-90ce',
  zone: 'Europe/London',
  currency: 'UAH',
  info: {
    login: 'pierrecoetzee',
    name: 'Pierre',
    description,
    address1: '',
    address2: "Storey's Gate, ",
    city: 'London',
    country_id: 'GB',
    lat: '51.500435',
    lng: '-0.129811',
    email: 'pierre.coe@gmail.com',
    phone: '',
    web: null,
    skip_address: null,
    logo: null,
    address: "GB, London, Storey's Gate, ",
    description_text: description,
    timezone: 'Europe London',
    show_in_client_timezone: false,
    timeframe: '60',
    timeline_type: 'modern_week',
    allow_event_day_break: '0',
    allow_event_breaktime_break: '0',
  },
  plugins: ['api', 'description', 'event_category', 'location', 'paid_events', 'promo'],
  params: { ...standardParams, time_format: 'h:i a' },
  licence: '',
  anyUnit: null,
  locations: [
    {
      id: '1',
      title: 'location 1',
      description: null,
      picture: 'e1e9409fe9682c78b2f8f294dc151af0.jpg',
      address1: null,
      address2: 'Saint Margaret Street',
      city: 'London',
      zip: null,
      country_id: 'GB',
      lat: '51.50013000000000000000',
      lng: '-0.12630500000000000000',
      phone: '',
      position: '1',
      is_default: '1',
      file_id: '4',
      picture_sub_path: '/image_files',
      picture_path: '/uploads/mycompany/image_files/small/e1e9409fe9682c78b2f8f294dc151af0.jpg',
      units: ['1', '3', '4', '5'],
    },
  ],
  categories: [{ id: '1', name: 'Photo' }],
  services: [
    {
      id: '1',
      name: 'Часовая фотосесcия',
      description:
        '<p>Если Вы хотите попробовать себя в роли модели, но не определились с образом. <br /> 5-7 отретушированных и готовых к печати фотографий + отснятый материал на диске</p>',
      duration: 60,
      price: 300,
      category: '1',
      units: { 1: null },
    },
    { id: '2', name: 'Rehearsal', description: null, duration: 60, price: null, category: null, units: { 1: null }, hidden: true },
  ],
  units: [
    {
      id: '1',
      name: 'Pierre',
      color: '#96d477',
      description: null,
      email: 'pierre.coe@gmail.com',
      phone: '44',
      hours: hours('1-5', '09:00', '18:00'),
      breaks: [],
      isOff: () => false,
      seats: 1,
      busy: () => [],
    },
  ],
  promos: [yvuvugum],
  processors: {},
};
