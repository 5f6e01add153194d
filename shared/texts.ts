/**
 * Which of the words a business may replace by its own, by name, each with the places that it fills in: the one table that
 * types, configuration, documentation and tests come from. What is said where: widget/i18n, whose types this table must fit.
 *
 * Of a place, `#` says that words bend with it (a number, or the length of a list); `?` that it may be empty, and then
 * the words of that name and `.without` are said instead.
 */
import type { Language } from './languages.ts';

export const textTable = {
  'titles.service': [],
  'titles.location': [],
  'titles.unit': [],
  'titles.time': [],
  'titles.details': [],
  'labels.service': [],
  'labels.location': [],
  'labels.unit': [],
  'labels.time': [],
  change: ['label'],
  back: [],
  search: [],
  nothingFound: ['query'],
  found: ['#count'],
  other: [],
  more: [],
  free: [],
  any: [],
  openPage: [],
  call: ['phone'],
  retry: [],
  region: ['business'],

  previousMonth: [],
  nextMonth: [],
  calendarKeys: [],
  soonest: ['time', 'unit?'],
  asList: [],
  laterDays: [],
  withUnit: ['unit'],
  noneInMonth: ['month'],
  noneAtAll: [],
  goTo: ['day'],
  reading: [],
  today: [],
  dayFree: [],
  dayNone: [],
  dayUnknown: [],
  'parts.morning': [],
  'parts.afternoon': [],
  'parts.evening': [],
  timesOn: ['day'],
  count: ['#times', 'day'],
  noneOn: ['day'],
  chooseDay: [],
  zone: ['zone'],
  age: ['time'],
  picked: ['time'],
  goOn: [],
  name: [],
  email: [],
  phone: [],
  optional: [],
  terms: [],
  showTerms: [],
  promoAsk: [],
  price: [],
  discount: [],
  total: [],
  paidLater: [],
  book: ['price?'],
  booking: [],
  'made.confirmed': [],
  'made.awaiting_approval': [],
  'made.awaiting_payment': [],
  approvalMore: [],
  code: [],
  addToCalendar: [],
  calendarFile: [],
  manage: [],
  bookAnother: [],
  cancelled: [],
  unresolved: [],
  unresolvedMore: [],
  taken: ['time'],
  nearest: [],
  takenNone: [],
  withdrawn: [],

  'asked.choose': [],
  'asked.label': [],
  'asked.apply': [],
  'asked.checking': [],
  'asked.applied': ['title?'],
  'asked.remove': [],
  'asked.wrong': ['#count'],

  'captcha.title': [],
  'captcha.missing': [],
  'captcha.refused': [],
  'captcha.failed': [],
  'captcha.passed': [],

  'clocks.legend': [],
  'clocks.local': [],
  'clocks.yours': [],
  'clocks.beside': ['time'],
  'clocks.shown': ['clock'],

  'login.title': [],
  'login.more': [],

  'refusal.service_unavailable': [],
  'refusal.feature_off': [],
  'refusal.name_invalid': [],
  'refusal.email_invalid': [],
  'refusal.phone_invalid': [],
  'refusal.fields_invalid': [],
  'refusal.terms_required': [],
  'refusal.promo_unknown': [],
  'refusal.promo_expired': [],
  'refusal.promo_not_active': [],
  'refusal.promo_wrong_service': [],
  'refusal.promo_used_up': [],
  'refusal.promo_used_by_client': [],
  'refusal.promo_wrong_time': [],
  'refusal.booking_expired': [],
  'refusal.refused_by_business': [],
  'refusal.other': [],

  'seats.question': [],
  'seats.fewer': [],
  'seats.more': [],
  'seats.count': ['#seats'],

  'series.dates': [],
  'series.count': ['#dates'],
  'series.first': [],
  'series.states.free': [],
  'series.states.taken': [],
  'series.states.unknown': [],
  'series.someTaken': ['#dates'],
  'series.refused': [],
  'series.lost': [],
  'series.unknown': [],
  'series.another': [],

  'visit.together': [],
  'visit.add': [],
  'visit.adding': [],
  'visit.dropAdding': [],
  'visit.remove': ['what'],
  'visit.making': [],
  'visit.takingBack': [],
  'visit.made': [],
  'visit.partly': [],
  'visit.partlyMore': [],
  'visit.none': [],
  'visit.undo': [],
  'visit.retry': [],
  'visit.states.accepted': [],
  'visit.states.sending': [],
  'visit.states.verifying': [],
  'visit.states.booked': [],
  'visit.states.refused': [],
  'visit.states.withdrawn': [],
  'visit.states.cancelled': [],
  'visit.states.undoing': [],
  'visit.states.unresolved': [],

  'waiting.place': ['#place'],
  'waiting.seconds': ['#seconds'],
  'waiting.mayLeave': [],
  'waiting.withdraw': [],
  'waiting.sending': [],
  'waiting.checking': [],
  'waiting.checkingMore': [],
  'waiting.offlineStill': [],

  'payment.pay': ['amount?'],
  'payment.opening': [],
  'payment.elsewhere': [],
  'payment.payBy': ['time'],
  'payment.hold': [],
  'payment.payLater': [],
  'payment.left': ['time'],
  'payment.over': [],
  'payment.paidAlready': [],
  'payment.received': [],
  'payment.returned': [],
  'payment.unsettled': [],

  'own.titles.confirmed': [],
  'own.titles.in_progress': [],
  'own.titles.completed': [],
  'own.titles.in_cart': [],
  'own.titles.move_requested': [],
  'own.titles.cancelled': [],
  'own.move': [],
  'own.cancel': [],
  'own.sure': [],
  'own.sureAll': [],
  'own.dates': [],
  'own.yes': [],
  'own.yesAll': ['#count'],
  'own.keep': [],
  'own.cancelling': [],

  'move.title': [],
  'move.now': ['time'],
  'move.sure': ['time'],
  'move.yes': [],
  'move.other': [],
  'move.moving': [],
  'move.refused': [],
  'move.again': [],
  'move.unknown': [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Table = typeof textTable;
type Named = keyof Table;
type MayBeEmpty = { [Name in Named]: [Extract<Table[Name][number], `${string}?`>] extends [never] ? never : Name }[Named];
export type TextName = Named | `${MayBeEmpty}.without`;

/** By category of `Intl.PluralRules`. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
export type Said = string | Forms;
export type OwnTexts = Readonly<Partial<Record<TextName, Said>>>;
/** Of one business, by language. */
export type Texts = Readonly<Partial<Record<Language, OwnTexts>>>;

export interface Places {
  /** What words must fill in, as `{price}`. */
  readonly names: readonly string[];
  /** The one that words bend with, if any. */
  readonly counted: string | undefined;
}

const bare = (place: string) => place.replace(/[#?]/, '');
const placesOf = (places: readonly string[]): Places => ({
  names: places.map(bare),
  counted: places.filter((place) => place.startsWith('#')).map(bare)[0],
});

/** Every name with what its words fill in. */
export const textPlaces: ReadonlyMap<TextName, Places> = new Map(
  Object.entries<readonly string[]>(textTable).flatMap(([name, places]) => {
    const filled = places.filter((place) => !place.endsWith('?'));
    const all: [TextName, Places][] = [[name as Named, placesOf(places)]];
    return filled.length === places.length ? all : [...all, [`${name as MayBeEmpty}.without`, placesOf(filled)]];
  }),
);
