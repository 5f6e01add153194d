/** The company itself: its facts, parameters, plugins and terms. */
import { refuse } from '../errors.ts';
import { type Methods, mapOf } from './context.ts';

const isActive = (plugins: readonly string[], name: unknown, off: null | false) => (plugins.includes(String(name)) ? '1' : off);

const phoneCodes: Readonly<Record<string, string>> = { DE: '49', GB: '44', GG: '44', KZ: '7', RU: '7', UA: '380', US: '1' };

const countries: Readonly<Record<string, string>> = {
  DE: 'Germany',
  GB: 'United Kingdom',
  GG: 'Guernsey',
  KZ: 'Kazakhstan',
  RU: 'Russian Federation',
  UA: 'Ukraine',
  US: 'United States',
};

export const companyMethods: Methods = {
  getCompanyInfo({ company, quirks }) {
    if (quirks.companyInfo === 'whole') return company.seed.info;
    const { timezone: _, timeframe: __, ...brief } = company.seed.info;
    return brief;
  },
  getCountryPhoneCodes: ({ quirks }) =>
    quirks.phoneCodes === 'map'
      ? phoneCodes
      : Object.entries(phoneCodes).map(([iso, code], index) => ({ id: index + 1, iso, phone_code: `+${code}` })),
  getCountryList: () => countries,
  getTimeframe: ({ company }) => company.seed.params['timeframe'],
  getTimelineType: ({ company }) => company.seed.info['timeline_type'],

  getCompanyParam({ company }, [key]) {
    const value = company.seed.params[String(key)];
    if (value === undefined) throw refuse(-32602);
    return value;
  },
  getCompanyParams(context, [keys]) {
    if (context.quirks.companyParams === 'unsupported') throw refuse(-32601);
    if (!Array.isArray(keys)) throw refuse(-32602);
    const { params } = context.company.seed;
    return mapOf(
      context,
      Object.fromEntries(keys.flatMap((key) => (params[String(key)] === undefined ? [] : [[String(key), params[String(key)]]]))),
    );
  },

  getCompanyTimezoneOffset({ company, now }) {
    const local = new Date(new Date(now).toLocaleString('en-US', { timeZone: company.seed.zone }));
    const utc = new Date(new Date(now).toLocaleString('en-US', { timeZone: 'UTC' }));
    return { offset: Math.round((local.getTime() - utc.getTime()) / 60_000), timezone: company.seed.info['timezone'] };
  },

  isPluginActivated: ({ company, quirks }, [name]) => isActive(company.seed.plugins, name, quirks.pluginNulls ? null : false),
  getPluginStatuses(context, [names]) {
    if (context.quirks.pluginStatuses === 'unsupported') throw refuse(-32601);
    if (!Array.isArray(names)) throw refuse(-32602);
    const off = context.quirks.pluginNulls ? null : false;
    return mapOf(context, Object.fromEntries(names.map((name) => [String(name), isActive(context.company.seed.plugins, name, off)])));
  },

  getUserLicenseText({ company }) {
    if (!company.seed.plugins.includes('user_license')) throw refuse(-32001);
    return company.seed.licence;
  },
};
