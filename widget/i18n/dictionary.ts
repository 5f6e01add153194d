/** What every language says: `first` with the first step, `rest` with everything after it. Types only. */
import type { Confirmation } from '../booking/contract.ts';
import type { FieldError, Problem, StepName } from '../booking/state.ts';

export interface FirstTexts {
  /** What numbers and dates are written by instead, in a browser that cannot write them in this language. */
  readonly written?: string;
  readonly titles: Readonly<Record<StepName, string>>;
  /** What a chosen line is called: "Service", "Place", … */
  readonly labels: Readonly<Record<'service' | 'location' | 'unit' | 'time', string>>;
  readonly change: (label: string) => string;
  readonly back: string;
  readonly search: string;
  readonly nothingFound: (query: string) => string;
  readonly found: (count: number) => string;
  readonly other: string;
  /** Opens a description. */
  readonly more: string;
  readonly free: string;
  readonly any: string;
  readonly loading: string;
  readonly unavailable: string;
  readonly openPage: string;
  readonly call: (phone: string) => string;
  readonly retry: string;
  readonly partMissing: string;
  readonly problem: (problem: Problem) => string;
  /** Of the business, as the widget's name for screen readers. */
  readonly region: (business: string) => string;
}

export interface RestTexts {
  readonly previousMonth: string;
  readonly nextMonth: string;
  readonly calendarKeys: string;
  readonly soonest: (time: string, unit: string | null) => string;
  /** Soonest times, instead of a calendar. */
  readonly asList: string;
  readonly laterDays: string;
  readonly withUnit: (unit: string) => string;
  readonly noneInMonth: (month: string) => string;
  readonly noneAtAll: string;
  readonly goTo: (day: string) => string;
  readonly reading: string;
  readonly today: string;
  readonly dayFree: string;
  readonly dayNone: string;
  readonly dayUnknown: string;
  readonly parts: Readonly<Record<'morning' | 'afternoon' | 'evening', string>>;
  readonly timesOn: (day: string) => string;
  readonly count: (times: number, day: string) => string;
  readonly noneOn: (day: string) => string;
  readonly chooseDay: string;
  readonly zone: (name: string) => string;
  /** How long ago the free times were read. */
  readonly age: (time: string) => string;
  readonly picked: (time: string) => string;
  readonly goOn: string;

  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly optional: string;
  readonly error: (error: FieldError, field: string) => string;
  readonly terms: string;
  readonly showTerms: string;
  readonly promoAsk: string;
  readonly price: string;
  readonly discount: string;
  readonly total: string;
  readonly paidLater: string;
  readonly book: (price: string | null) => string;
  readonly booking: string;

  readonly made: Readonly<Record<Confirmation['status'], string>>;
  readonly approvalMore: string;
  readonly code: string;
  readonly addToCalendar: string;
  readonly calendarFile: string;
  readonly manage: string;
  readonly bookAnother: string;
  readonly cancelled: string;
  readonly unresolved: string;
  readonly unresolvedMore: string;

  readonly taken: (time: string) => string;
  readonly nearest: string;
  readonly takenNone: string;
  readonly withdrawn: string;
}
