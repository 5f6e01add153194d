/** What every view is handed, by context. */
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ErrorCode } from '../../shared/errors.ts';
import type { Booking } from '../booking/booking.ts';
import type { Hold } from '../booking/held.ts';
import type { Live, Settable } from '../booking/live.ts';
import type { List } from '../calendar/list.tsx';
import type { FirstTexts, RestTexts } from '../i18n/dictionary.ts';
import type { Format } from '../i18n/format.ts';
import type { FirstFormat } from '../i18n/format-first.ts';
import type { WaitingWords } from '../i18n/waiting-words.ts';
import type { CalendarLinks } from '../own-booking/calendar-links.tsx';
import type { PaymentProps } from '../payment/payment-view.tsx';
import type { AdditionalField } from '../steps/additional-field.tsx';
import type { ErrorSummary } from '../steps/error-summary.tsx';
import type { Promo } from '../steps/promo.tsx';
import type { Reward } from '../steps/reward.tsx';
import type { Progress, WaitingStep } from '../steps/waiting-step.tsx';
import type { Later } from './later.ts';
import { useValue } from './value.ts';

export interface View {
  readonly booking: Booking;
  readonly texts: FirstTexts;
  readonly format: FirstFormat;
  /** There as soon as the second step is. */
  readonly later: Live<LaterView | null>;
  /** Address of a picture. */
  picture(id: string): string;
  /** Said once to screen readers. */
  announce(text: string): void;
  /** By field, where the page keeps some to itself. */
  hold?(key: string): Hold | undefined;
}

export interface LaterView {
  readonly words: RestTexts;
  readonly format: Format;
  /** What only some bookings ask for. */
  readonly asked: Later<AskedParts>;
  /** The soonest times as a list, for whoever wants it. */
  readonly list: Later<ListParts> & { readonly wanted: Settable<boolean> };
  /** Fetched when something is owed, or money has come. */
  readonly paying: Later<PayingParts>;
  /** Fetched when a booking is sent. */
  readonly waiting: Later<WaitingParts>;
  /** The client's own booking, by its token. */
  readonly own: {
    page(token: string): string;
    /** Fetched when somebody wants them. */
    readonly calendar: Later<CalendarParts>;
  };
}

/** Its words came with it. */
type Worded<Part extends (props: never) => ComponentChildren> = (
  props: Omit<Parameters<Part>[0], 'asked' | 'refusal'>,
) => ComponentChildren;

export interface AskedParts {
  readonly AdditionalField: Worded<typeof AdditionalField>;
  readonly Promo: Worded<typeof Promo>;
  readonly Reward: typeof Reward;
  readonly ErrorSummary: Worded<typeof ErrorSummary>;
  /** `detail` is the business's own word to this client. */
  whyRefused(code: ErrorCode, detail: string | null): string;
}

export interface WaitingParts {
  readonly WaitingStep: typeof WaitingStep;
  readonly Progress: typeof Progress;
  readonly words: WaitingWords;
}

export interface ListParts {
  readonly List: typeof List;
}

export interface PayingParts {
  Payment(props: PaymentProps): ComponentChildren;
}

export interface CalendarParts {
  /** By the booking's token, which opens its file. */
  readonly CalendarLinks: (props: Omit<Parameters<typeof CalendarLinks>[0], 'save'> & { readonly token: string }) => ComponentChildren;
}

export const ViewContext = createContext<View | null>(null);

export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error('a view needs its context');
  return view;
}

/** The view with what the later steps need, which is there before they are drawn. */
export function useFullView(): Omit<View, 'later' | 'format'> & LaterView {
  const view = useView();
  const later = useValue(view.later);
  if (!later) throw new Error('this view needs the later texts');
  return { ...view, ...later };
}
