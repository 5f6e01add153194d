/** Reads a company's catalogue: plugins and parameters first, then only the lists that its plugins make. */
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Connection } from '../../domain/provider.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Answer, Client } from './client.ts';
import { faultOf, INVALID_PARAMETERS, METHOD_NOT_FOUND, PLUGIN_OFF } from './errors.ts';
import { type Lists, mapCatalogue } from './map-catalogue.ts';
import { captcha } from './methods/answers.ts';
import * as schema from './schema.ts';
import { timeZoneOf } from './time-zone.ts';

/** All that something depends on; why the others are not asked for stands in docs/simplybook.md. */
const PLUGINS = [
  'any_unit',
  'approve_booking',
  'client_login',
  'contact_widget',
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
] as const;

const PARAMETERS = [
  'require_fields',
  'monday_is_first_day',
  'time_format',
  'max_time_till_event',
  'max_group_bookings',
  'payment_timeout',
  'show_booking_page_in_client_timezone',
  'send_notifications_in_client_timezone',
  'fixed_country_prefix',
  'changable_prefix_by_client',
  'allow_delay_payment',
  'company_timezone',
] as const;

const UNKNOWN_HERE: readonly number[] = [PLUGIN_OFF, METHOD_NOT_FOUND, INVALID_PARAMETERS];

class Failed extends Error {
  readonly answer: Answer & { ok: false };
  constructor(answer: Answer & { ok: false }) {
    super('the catalogue could not be read');
    this.answer = answer;
  }
}

/** What the owner wrote about it, and not with the service. */
interface Written extends Pick<Lists, 'companyUrl' | 'manage'> {
  readonly clientLogin: 'required' | 'optional';
}

export async function readCatalogue(
  client: Client,
  connection: Connection,
  { clientLogin, ...written }: Written,
): Promise<Result<Catalogue>> {
  const call = (method: string, params: readonly unknown[] = []) => client(connection, method, params);
  const need = async (method: string, params: readonly unknown[] = []): Promise<unknown> => {
    const answer = await call(method, params);
    if (!answer.ok) throw new Failed(answer);
    return answer.result;
  };
  /** What a company may not have: off is an answer. */
  const optional = async (wanted: boolean, method: string, params: readonly unknown[] = []): Promise<unknown> => {
    if (!wanted) return null;
    const answer = await call(method, params);
    if (!answer.ok && !UNKNOWN_HERE.includes(answer.code)) throw new Failed(answer);
    return answer.ok ? answer.result : null;
  };
  const each = async <Name extends string>(names: readonly Name[], all: string, one: string): Promise<Record<string, unknown>> => {
    const answer = await call(all, [names]);
    if (answer.ok && typeof answer.result === 'object' && answer.result !== null && !Array.isArray(answer.result)) {
      return answer.result as Record<string, unknown>;
    }
    // An older edition without the list form: one by one.
    if (!answer.ok && answer.code !== METHOD_NOT_FOUND && answer.code !== INVALID_PARAMETERS) throw new Failed(answer);
    const values = await Promise.all(
      names.map(async (name) => {
        const single = await call(one, [name]);
        // What this company does not know is off; anything else is no answer.
        if (!single.ok && !UNKNOWN_HERE.includes(single.code)) throw new Failed(single);
        return [name, single.ok ? single.result : null] as const;
      }),
    );
    return Object.fromEntries(values);
  };

  try {
    const [company, statuses, values] = await Promise.all([
      need('getCompanyInfo').then((result) => schema.company.parse(result)),
      each(PLUGINS, 'getPluginStatuses', 'isPluginActivated'),
      each(PARAMETERS, 'getCompanyParams', 'getCompanyParam'),
    ]);
    const plugins = new Set(PLUGINS.filter((name) => schema.flag.parse(statuses[name])));
    const parameters = Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) =>
        value === null || value === undefined || typeof value === 'object' ? [] : [[name, textOf(value)]],
      ),
    );
    const [events, units, categories, locations, any, terms, promotions, timeframe, timezone, phoneCodes, challenge] = await Promise.all([
      need('getEventList', [true, true]),
      need('getUnitList', [true, true]),
      optional(plugins.has('event_category'), 'getCategoriesList', [true]),
      optional(plugins.has('location'), 'getLocationsList', [true, true]),
      optional(plugins.has('any_unit'), 'getAnyUnitData'),
      optional(plugins.has('user_license'), 'getUserLicenseText'),
      optional(plugins.has('promo'), 'hasUpcommingPromotions'),
      company.timeframe ?? optional(true, 'getTimeframe'),
      zoneOf([company.timezone, parameters['company_timezone'] ?? ''], () => optional(true, 'getCompanyTimezoneOffset')),
      // Only a prefix that is the same for everybody has to be looked up.
      optional((parameters['fixed_country_prefix'] ?? '') !== '', 'getCountryPhoneCodes'),
      // No parameter tells whether there is one. Here it is one call for all services; with each service it would be many.
      optional(true, 'getCaptchaChallenge'),
    ]);
    if (timezone === null) return fail('upstream_failed', { detail: "The company's time zone is not known." });
    return ok(
      mapCatalogue({
        company,
        ...written,
        phoneCodes: schema.phoneCodes.safeParse(phoneCodes).data ?? [],
        timezone,
        plugins,
        parameters,
        events: schema.events.parse(events),
        units: schema.units.parse(units),
        categories: schema.categories.parse(categories),
        locations: schema.locations.parse(locations),
        timeframe: schema.timeframe.parse(timeframe),
        anyUnitTitle: schema.anyUnit.safeParse(any).data?.name || null,
        // An older edition does not say.
        promotions: promotions === null || schema.flag.parse(promotions),
        terms: typeof terms === 'string' && terms.trim() !== '' ? terms : null,
        captcha: captcha.parse(challenge) !== null,
        login: plugins.has('client_login') && clientLogin === 'required',
      }),
    );
  } catch (error) {
    if (error instanceof Failed) return { ok: false, fault: faultOf(error.answer) };
    // A list that is no list at all: the service answered something else than it documents.
    if (error instanceof Error && error.name === 'ZodError')
      return fail('upstream_failed', { detail: 'The service answered in an unknown shape.' });
    throw error;
  }
}

async function zoneOf(written: readonly string[], ask: () => Promise<unknown>): Promise<string | null> {
  const known = written.map((name) => timeZoneOf(name, null)).find((zone) => zone !== null);
  if (known !== undefined) return known;
  const told = schema.timezoneOffset.safeParse(await ask()).data;
  return timeZoneOf(told?.timezone ?? null, told?.offset ?? null);
}

const textOf = (value: unknown): string => (value === true ? '1' : value === false ? '0' : String(value));
