/** From the service's lists to our catalogue. Staff contacts and internals end here. Pure. */
import type { Category, Location } from '../../../shared/contract/index.ts';
import { toMoney } from '../../../shared/money.ts';
import type { Catalogue, CatalogueService } from '../../domain/catalogue.ts';
import { parseRichText, plainText } from '../rich-text.ts';
import { phoneOf } from './phone-country.ts';
import { picturesOf } from './pictures.ts';
import type { CategoryEntry, CompanyEntry, EventEntry, LocationEntry, PhoneCodes, UnitEntry } from './schema.ts';
import type { SimplybookSettings } from './settings.ts';

/** Everything that the service told, read but not interpreted. */
export interface Lists {
  readonly company: CompanyEntry;
  /** Its own site, where pictures lie; null when it is not known. */
  readonly companyUrl: string | null;
  /** Until when a client may still change a booking: minutes before its start. */
  readonly manage: SimplybookSettings['manage'];
  /** Empty unless they were needed. */
  readonly phoneCodes: PhoneCodes;
  /** IANA. */
  readonly timezone: string;
  /** Active plugins by the service's names. */
  readonly plugins: ReadonlySet<string>;
  readonly parameters: Readonly<Record<string, string>>;
  readonly events: readonly EventEntry[];
  readonly units: readonly UnitEntry[];
  readonly categories: readonly CategoryEntry[];
  readonly locations: readonly LocationEntry[];
  /** Minutes; starts are multiples of it. */
  readonly timeframe: number | null;
  readonly anyUnitTitle: string | null;
  readonly terms: string | null;
  /** Somebody sets a captcha before a booking. */
  readonly captcha: boolean;
  /** Nobody books without logging in. */
  readonly login: boolean;
  /** Some are running. */
  readonly promotions: boolean;
}

/** The service names no limit for one visit. Where a captcha is asked for, one answer makes one booking. */
const LINES = 3;
const HORIZON_DAYS = 60;
const HORIZON_AT_MOST = 366;
const DAY_MINUTES = 1440;

export function mapCatalogue(lists: Lists): Catalogue {
  const { company, plugins, parameters } = lists;
  const pictures = picturesOf(lists);
  const units = lists.units.filter(({ is_active, is_visible }) => is_active && is_visible);
  const events = lists.events.filter(({ is_active, is_visible, is_public }) => is_active && is_visible && is_public);
  const services = events
    .map((event) => ({ ...serviceOf(event, units, lists), picture: pictures.idOf('s', event.id) }))
    .filter(({ units: performers }) => performers.length > 0);
  const maxSeats = seatsAtOnce(units, plugins, parameters);
  const pageInClientZone = company.show_in_client_timezone || isOn(parameters['show_booking_page_in_client_timezone']);
  return {
    name: plainText(company.name),
    timezone: lists.timezone,
    clientTimezone: pageInClientZone,
    formats: { weekStart: weekStartOf(parameters['monday_is_first_day']), hour12: hour12Of(parameters['time_format']) },
    contact: contactOf(parameters['require_fields']),
    ...phoneOf(parameters['fixed_country_prefix'], parameters['changable_prefix_by_client'], lists.phoneCodes, company.country_id),
    phone: plugins.has('contact_widget') && company.phone.trim() !== '' ? company.phone.trim() : null,
    terms: lists.terms === null ? null : parseRichText(lists.terms),
    promo: plugins.has('promo') && lists.promotions,
    fields: plugins.has('event_field'),
    maxSeats,
    maxLines: plugins.has('multiple_booking') && !lists.captcha ? LINES : 1,
    captcha: lists.captcha,
    login: lists.login,
    horizonDays: horizonOf(parameters['max_time_till_event']),
    cancelNotice: lists.manage.cancelUntil,
    rescheduleNotice: lists.manage.rescheduleUntil,
    anyUnit: lists.anyUnitTitle !== null,
    anyUnitTitle: lists.anyUnitTitle,
    locations: plugins.has('location')
      ? lists.locations
          .map((place) => ({ ...locationOf(place, units), timezone: lists.timezone, picture: pictures.idOf('l', place.id) }))
          .filter((place) => place.units.length > 0)
      : [],
    categories: plugins.has('event_category') ? categoriesOf(lists.categories, services, events) : [],
    services,
    units: units.map(({ id, name, description, qty, color }) => ({
      id,
      title: plainText(name),
      description: parseRichText(description),
      picture: pictures.idOf('u', id),
      seats: Math.max(1, qty ?? 1),
      colour: plugins.has('unit_colors') ? colourOf(color) : null,
    })),
    pictures: pictures.urls,
    provider: {
      payments: plugins.has('paid_events'),
      approves: plugins.has('approve_booking'),
      timeframe: lists.timeframe,
      // Who may pay later keeps the time.
      paysLater: isOn(parameters['allow_delay_payment']),
      paymentTimeoutMinutes: isOn(parameters['allow_delay_payment']) ? null : Number(parameters['payment_timeout'] ?? '') || null,
      tellsClientZone: pageInClientZone || isOn(parameters['send_notifications_in_client_timezone']),
    },
  };
}

function serviceOf(event: EventEntry, units: readonly UnitEntry[], { events, plugins }: Lists): Omit<CatalogueService, 'picture'> {
  const price = event.price_with_tax ?? event.price;
  const performers = event.unit_map ?? unattached(units, events).map((unit) => ({ unit, duration: null }));
  return {
    id: event.id,
    title: plainText(event.name),
    // What was written before the plugin was switched off is still told.
    description: plugins.has('description') ? parseRichText(event.description) : [],
    duration: event.duration ?? 0,
    durationShown: !event.hide_duration && event.duration !== null,
    bufferBefore: event.buffertime_before ?? 0,
    bufferAfter: event.buffertime_after ?? event.buffer_time_after ?? 0,
    price: price === null || event.currency === '' ? null : toMoney(price, event.currency.toUpperCase()),
    // In the units' own order, so that "any" is fair to how the owner sorted them.
    units: units.flatMap(({ id }) => performers.filter(({ unit }) => unit === id)),
    series: event.is_recurring,
  };
}

/** A service without a map is performed by those who are attached to no other service. */
function unattached(units: readonly UnitEntry[], events: readonly EventEntry[]): readonly string[] {
  const attached = new Set(events.flatMap(({ unit_map }) => (unit_map ?? []).map(({ unit }) => unit)));
  return units.map(({ id }) => id).filter((id) => !attached.has(id));
}

function categoriesOf(
  categories: readonly CategoryEntry[],
  services: readonly CatalogueService[],
  events: readonly EventEntry[],
): Category[] {
  return categories
    .filter(({ is_visible }) => is_visible)
    .map(({ id, name, events: listed }) => ({
      id,
      title: plainText(name),
      services: services
        .map((service) => service.id)
        .filter((service) => listed.includes(service) || events.some((event) => event.id === service && event.categories.includes(id))),
    }))
    .filter(({ services: members }) => members.length > 0);
}

const locationOf = (
  { id, title, description, address1, address2, city, zip, phone, units: listed }: LocationEntry,
  units: readonly UnitEntry[],
): Omit<Location, 'picture' | 'timezone'> => ({
  id,
  title: plainText(title),
  description: parseRichText(description),
  address: [address1, address2, city, zip]
    .map((part) => plainText(part))
    .filter((part) => part !== '')
    .join(', '),
  phone: phone.trim() === '' ? null : phone.trim(),
  units: listed.filter((unit) => units.some(({ id: known }) => known === unit)),
});

function seatsAtOnce(units: readonly UnitEntry[], plugins: ReadonlySet<string>, parameters: Lists['parameters']): number {
  if (!plugins.has('group_booking')) return 1;
  const most = Math.max(1, ...units.map(({ qty }) => qty ?? 1));
  const allowed = Number(parameters['max_group_bookings'] ?? '') || most;
  return Math.max(1, Math.min(most, allowed));
}

/** The parameter's unit is not documented: so small a number can only be days, so large a one minutes, else seconds. */
function horizonOf(parameter: string | undefined): number {
  const value = Number(parameter ?? '');
  if (!(value > 0)) return HORIZON_DAYS;
  const days =
    value <= HORIZON_AT_MOST * 2 ? value : value <= HORIZON_AT_MOST * 2 * DAY_MINUTES ? value / DAY_MINUTES : value / (DAY_MINUTES * 60);
  return Math.min(HORIZON_AT_MOST, Math.max(1, Math.floor(days)));
}

function contactOf(parameter: string | undefined): Catalogue['contact'] {
  const required = parameter ?? 'email_phone';
  return { email: required.includes('email') ? 'required' : 'optional', phone: required.includes('phone') ? 'required' : 'optional' };
}

/** "#96d477"; anything else is none. */
const colourOf = (color: string): string | null => (/^#[0-9a-f]{6}$/i.test(color.trim()) ? color.trim().toLowerCase() : null);

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';
const weekStartOf = (value: string | undefined): number | null => (value === undefined || value === '' ? null : isOn(value) ? 1 : 0);

/** "h:i a", "g:iA", "12" or "H:i", "24". */
function hour12Of(format: string | undefined): boolean | null {
  if (!format) return null;
  if (/[hg].*a|am|12/.test(format.replace(/[HG]/g, '').toLowerCase()) && !/[HG]/.test(format)) return true;
  return /[HG]|24/.test(format) ? false : null;
}
