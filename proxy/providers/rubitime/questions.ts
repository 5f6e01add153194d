/** What the owner of a Rubitime account is asked by `okno init`: the service lists nothing, so the catalogue is entered by hand. */
import type { OwnerQuestions } from '../../domain/owner-question.ts';

const id = { key: 'id', text: 'Its number, beside # in the list there', kind: 'whole' } as const;

export const rubitimeQuestions: OwnerQuestions = {
  title: 'Rubitime',
  asked: [
    { key: 'apiUrl', text: 'Address of the API', usual: 'https://rubitime.ru/api2' },
    { key: 'apiKey', text: 'API key (Settings, step 5)', secret: true },
    { key: 'title', text: 'Name of the business, as clients see it' },
    { key: 'timezone', text: 'Time zone', usual: 'Europe/Moscow' },
    { key: 'currency', text: 'Currency', usual: 'RUB' },
    {
      key: 'catalog.branches',
      text: 'branch',
      each: [id, { key: 'title', text: 'Its name' }, { key: 'address', text: 'Its address', optional: true }],
    },
    {
      key: 'catalog.services',
      text: 'service',
      each: [
        id,
        { key: 'title', text: 'Its name' },
        { key: 'duration', text: 'Minutes that it takes', kind: 'whole', usual: '60' },
        { key: 'price', text: 'Its price', kind: 'amount', optional: true },
      ],
    },
    {
      key: 'catalog.cooperators',
      text: 'person or place that performs them',
      each: [
        id,
        { key: 'title', text: 'Name' },
        { key: 'branches', text: 'Numbers of the branches, parted by commas', kind: 'ids' },
        { key: 'services', text: 'Numbers of the services, parted by commas', kind: 'ids' },
      ],
    },
  ],
};
