/** Draws a view with a booking that only remembers what it was told. */

import { render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import type { BookingEvent } from '../booking/events.ts';
import { choosing } from '../booking/fixtures.testing.ts';
import { live } from '../booking/live.ts';
import { shownZone } from '../booking/selectors.ts';
import type { State } from '../booking/state.ts';
import { List } from '../calendar/list.tsx';
import { twoClocks } from '../clocks/two-clocks.ts';
import askedWords from '../i18n/en/asked.ts';
import clocksWords from '../i18n/en/clocks.ts';
import first from '../i18n/en/first.ts';
import paymentWords from '../i18n/en/payment.ts';
import refusalWords from '../i18n/en/refusal.ts';
import rest from '../i18n/en/rest.ts';
import waitingWords from '../i18n/en/waiting.ts';
import { createFormat } from '../i18n/format.ts';
import { createFirstFormat } from '../i18n/format-first.ts';
import { whyRefused } from '../i18n/refusal-words.ts';
import { CalendarLinks } from '../own-booking/calendar-links.tsx';
import { Payment } from '../payment/payment-view.tsx';
import { AdditionalField } from '../steps/additional-field.tsx';
import { ErrorSummary } from '../steps/error-summary.tsx';
import { Promo } from '../steps/promo.tsx';
import { Reward } from '../steps/reward.tsx';
import { Progress, WaitingStep } from '../steps/waiting-step.tsx';
import { createLater } from './later.ts';
import { useValue } from './value.ts';
import { type AskedParts, type View, ViewContext } from './view.ts';

const askedParts: AskedParts = {
  AdditionalField: (props) => <AdditionalField {...props} asked={askedWords} />,
  Promo: (props) => <Promo {...props} asked={askedWords} refusal={refusalWords} />,
  Reward,
  ErrorSummary: (props) => <ErrorSummary {...props} asked={askedWords} />,
  whyRefused: (code, detail) => whyRefused(refusalWords, code, detail),
};

export function drawn(
  children: (state: State) => ComponentChildren,
  from: State = choosing(),
  { clientZone = 'Europe/London', mine = false } = {},
) {
  const state = live(from);
  const events: BookingEvent[] = [];
  const said: string[] = [];
  const now = () => Date.parse('2026-11-24T12:00:00Z');
  const zone = shownZone(from, clientZone);
  const format = twoClocks(createFormat({ locale: 'en-GB', zone, now, hour12: false, weekStart: 1 }), {
    clientZone,
    mine,
    words: clocksWords,
  });
  const view: View = {
    booking: { state, pending: live(false), send: (event) => events.push(event) },
    texts: first,
    format: createFirstFormat('en-GB'),
    later: live({
      words: rest,
      format,
      asked: { parts: live(askedParts), failed: live(false), need: () => undefined },
      waiting: { parts: live({ WaitingStep, Progress, words: waitingWords }), failed: live(false), need: () => undefined },
      list: { parts: live({ List }), failed: live(false), need: () => undefined, wanted: live(false) },
      paying: {
        parts: live({ Payment: (props) => <Payment {...props} words={paymentWords} now={now} leave={async () => null} /> }),
        failed: live(false),
        need: () => undefined,
      },
      own: {
        page: (token) => `/my/salon#${token}`,
        calendar: createLater(async () => ({
          CalendarLinks: ({ token, ...props }) => <CalendarLinks {...props} save={async () => token !== ''} />,
        })),
      },
    }),
    picture: (id) => `/pictures/${id}`,
    announce: (text) => said.push(text),
  };
  const Root = () => <ViewContext.Provider value={view}>{children(useValue(state))}</ViewContext.Provider>;
  return { ...render(<Root />), state, events, said, view };
}
