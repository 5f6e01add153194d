/** Draws a view with a booking that only remembers what it was told. */
import { signal } from '@preact/signals';
import { render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import type { BookingEvent } from '../booking/events.ts';
import { choosing } from '../booking/fixtures.testing.ts';
import { shownZone } from '../booking/selectors.ts';
import type { State } from '../booking/state.ts';
import askedWords from '../i18n/en/asked.ts';
import first from '../i18n/en/first.ts';
import rest from '../i18n/en/rest.ts';
import waitingWords from '../i18n/en/waiting.ts';
import { createFormat } from '../i18n/format.ts';
import { createFirstFormat } from '../i18n/format-first.ts';
import { CalendarLinks } from '../own-booking/calendar-links.tsx';
import { AdditionalField } from '../steps/additional-field.tsx';
import { ErrorSummary } from '../steps/error-summary.tsx';
import { Promo } from '../steps/promo.tsx';
import { Reward } from '../steps/reward.tsx';
import { Progress, WaitingStep } from '../steps/waiting-step.tsx';
import { type AskedParts, type View, ViewContext } from './view.ts';

const askedParts: AskedParts = {
  AdditionalField: (props) => <AdditionalField {...props} asked={askedWords} />,
  Promo: (props) => <Promo {...props} asked={askedWords} />,
  Reward,
  ErrorSummary: (props) => <ErrorSummary {...props} asked={askedWords} />,
};

export function drawn(children: (state: State) => ComponentChildren, from: State = choosing(), clientZone = 'Europe/London') {
  const state = signal(from);
  const events: BookingEvent[] = [];
  const said: string[] = [];
  const now = () => Date.parse('2026-11-24T12:00:00Z');
  const zone = shownZone(from, clientZone);
  const format = createFormat({ locale: 'en-GB', zone, clientZone, now, hour12: false, weekStart: 1 });
  const view: View = {
    booking: { state, pending: signal(false), send: (event) => events.push(event) },
    texts: first,
    format: createFirstFormat('en-GB'),
    later: signal({
      words: rest,
      format,
      asked: { parts: signal(askedParts), failed: signal(false), need: () => undefined },
      waiting: { parts: signal({ WaitingStep, Progress, words: waitingWords }), failed: signal(false), need: () => undefined },
      own: { page: (token) => `/my/salon#${token}`, parts: async () => ({ CalendarLinks }), save: async () => true },
    }),
    picture: (id) => `/pictures/${id}`,
    announce: (text) => said.push(text),
  };
  const Root = () => <ViewContext.Provider value={view}>{children(state.value)}</ViewContext.Provider>;
  return { ...render(<Root />), state, events, said, view };
}
