/** What every view is handed, by context. */
import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Booking } from '../booking/booking.ts';
import type { FirstTexts, RestTexts } from '../i18n/dictionary.ts';
import type { Format } from '../i18n/format.ts';
import type { FirstFormat } from '../i18n/format-first.ts';

export interface View {
  readonly booking: Booking;
  readonly texts: FirstTexts;
  readonly format: FirstFormat;
  /** There as soon as the second step is. */
  readonly later: ReadonlySignal<LaterView | null>;
  /** Said once to screen readers. */
  announce(text: string): void;
}

export interface LaterView {
  readonly words: RestTexts;
  readonly format: Format;
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
  const later = view.later.value;
  if (!later) throw new Error('this view needs the later texts');
  return { ...view, ...later };
}
