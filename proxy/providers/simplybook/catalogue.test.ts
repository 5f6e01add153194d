import { describe, expect, it } from 'vitest';
import { readCatalogue } from './catalogue.ts';
import { Refusal, service } from './service.testing.ts';

const company = { name: 'Salon', timezone: 'Europe London', timeframe: '15' };
const bare = {
  getCompanyInfo: company,
  getPluginStatuses: { any_unit: false, promo: '0', location: null },
  getCompanyParams: { require_fields: 'email' },
  getEventList: { '7': { id: '7', name: 'Cut', duration: '60', unit_map: { '3': null } } },
  getUnitList: { '3': { id: '3', name: 'Ann', qty: '1' } },
};
async function read(answers: Readonly<Record<string, unknown>>, clientLogin: 'required' | 'optional' = 'required') {
  const { client, connection, methods } = service(answers);
  const settings = { companyUrl: null, clientLogin, manage: { cancelUntil: 0, rescheduleUntil: 0 } };
  return { answer: await readCatalogue(client, connection, settings), methods: methods().filter((method) => method !== 'getToken') };
}

describe('the catalogue', () => {
  it('takes six calls for a company without plugins', async () => {
    const { answer, methods } = await read(bare);
    expect(answer).toMatchObject({
      ok: true,
      value: {
        name: 'Salon',
        timezone: 'Europe/London',
        contact: { email: 'required', phone: 'optional' },
        services: [{ id: '7', units: [{ unit: '3' }] }],
        provider: { timeframe: 15 },
      },
    });
    expect(methods.toSorted()).toEqual([
      'getCaptchaChallenge',
      'getCompanyInfo',
      'getCompanyParams',
      'getEventList',
      'getPluginStatuses',
      'getUnitList',
    ]);
  });

  it('takes one more for every plugin that has a list', async () => {
    const { answer, methods } = await read({
      ...bare,
      getPluginStatuses: { any_unit: '1', event_category: true, location: 1, user_license: '1' },
      getCategoriesList: [{ id: '1', name: 'Hair', events: ['7'] }],
      getLocationsList: { '1': { id: '1', title: 'Here', units: ['3', '99'] } },
      getAnyUnitData: { name: 'Anybody' },
      getUserLicenseText: '<p>Be on time</p>',
    });
    expect(methods).toHaveLength(10);
    expect(answer).toMatchObject({
      value: {
        anyUnitTitle: 'Anybody',
        categories: [{ title: 'Hair', services: ['7'] }],
        locations: [{ title: 'Here', units: ['3'] }],
        terms: [{ type: 'paragraph', children: [{ text: 'Be on time' }] }],
      },
    });
  });

  it.each([
    ['of nobody', { provider: null }, false],
    ['null', null, false],
    ['that an older edition does not know', new Refusal(-32601), false],
    ['of somebody', { provider: 'altcha' }, true],
  ])('knows a captcha %s', async (_, told, captcha) => {
    const { answer } = await read({ ...bare, getCaptchaChallenge: told });
    expect(answer).toMatchObject({ ok: true, value: { captcha } });
  });

  it('does without what is off or not there', async () => {
    const { answer } = await read({
      ...bare,
      getPluginStatuses: { any_unit: '1', location: '1', user_license: '1' },
      getAnyUnitData: null,
      getLocationsList: new Refusal(-32001, 'Plugin is not activated'),
    });
    expect(answer).toMatchObject({ ok: true, value: { anyUnitTitle: null, locations: [], terms: null } });
  });

  it('asks one by one where there is no call for many', async () => {
    const ask =
      (known: Readonly<Record<string, unknown>>) =>
      ({ params }: { params: unknown[] }) =>
        known[String(params[0])] ?? new Refusal(-32602, 'Invalid params');
    const { answer } = await read({
      ...bare,
      getPluginStatuses: new Refusal(-32601),
      isPluginActivated: ask({ promo: '1' }),
      getCompanyParams: [],
      getCompanyParam: ask({ require_fields: 'phone', max_time_till_event: 43_200 }),
    });
    expect(answer).toMatchObject({ value: { promo: true, fields: false, contact: { email: 'optional' }, horizonDays: 30 } });
  });

  it('asks for the timeframe and the zone when the company does not tell', async () => {
    const { answer, methods } = await read({
      ...bare,
      getCompanyInfo: { name: 'Salon' },
      getTimeframe: 30,
      getCompanyTimezoneOffset: { offset: 480, timezone: 'Somewhere' },
    });
    expect(answer).toMatchObject({ value: { timezone: 'Etc/GMT-8', provider: { timeframe: 30 } } });
    expect(methods).toHaveLength(8);
  });

  it('takes the zone from the parameters before it asks for it', async () => {
    const { answer, methods } = await read({
      ...bare,
      getCompanyInfo: { name: 'Salon', timeframe: '15' },
      getCompanyParams: { company_timezone: 'Europe Berlin' },
    });
    expect(answer).toMatchObject({ value: { timezone: 'Europe/Berlin' } });
    expect(methods).not.toContain('getCompanyTimezoneOffset');
  });

  it.each([
    ['running', { hasUpcommingPromotions: '1' }, true],
    ['over', { hasUpcommingPromotions: '0' }, false],
    ['unknown to an older edition', {}, true],
  ])('offers promo codes while promotions are %s: %j', async (_, answers, promo) => {
    const { answer } = await read({ ...bare, getPluginStatuses: { promo: '1' }, ...answers });
    expect(answer).toMatchObject({ value: { promo } });
  });

  it.each([
    ['the login is wrong', { getToken: new Refusal(-33002, 'Wrong API key') }, 'upstream_misconfigured'],
    ['the services are refused', { getEventList: new Refusal(-32020) }, 'upstream_misconfigured'],
    ['a list is none', { getEventList: 'none' }, 'upstream_failed'],
    ['the company is none', { getCompanyInfo: [] }, 'upstream_failed'],
    ['no zone is known', { getCompanyInfo: { name: 'Salon' } }, 'upstream_failed'],
    ['a plugin’s list fails', { getPluginStatuses: { location: '1' }, getLocationsList: new Refusal(-32603) }, 'upstream_failed'],
    ['the word on promotions fails', { getPluginStatuses: { promo: '1' }, hasUpcommingPromotions: new Refusal(-32603) }, 'upstream_failed'],
    ['a plugin’s status fails', { getPluginStatuses: [], isPluginActivated: new Refusal(-32603) }, 'upstream_failed'],
  ])('is not half read when %s', async (_, change, code) => {
    expect((await read({ ...bare, ...change })).answer).toMatchObject({ ok: false, fault: { code } });
  });
});

it.each([
  ['1', 'required', true],
  ['1', 'optional', false],
  [false, 'required', false],
] as const)('with client_login (%j), %s by the owner’s word, a client must log in: %j', async (on, word, login) => {
  const { answer } = await read({ ...bare, getPluginStatuses: { ...bare.getPluginStatuses, client_login: on } }, word);
  expect(answer).toMatchObject({ ok: true, value: { login } });
});
