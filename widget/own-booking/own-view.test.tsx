import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { OwnBooking } from '../booking/contract.ts';
import { live } from '../booking/live.ts';
import first from '../i18n/en/first.ts';
import own from '../i18n/en/own.ts';
import rest from '../i18n/en/rest.ts';
import { createFormat } from '../i18n/format.ts';
import { Facts } from '../steps/facts.tsx';
import type { OwnState } from './own-state.ts';
import { OwnView } from './own-view.tsx';

afterEach(cleanup);

const draw = (more: Partial<OwnBooking>) => {
  const booking: OwnBooking = {
    name: 'Salon',
    code: 'abc123',
    status: 'confirmed',
    payment: null,
    service: 'Cut',
    unit: 'Ann',
    location: null,
    start: '2026-12-01T10:00:00',
    end: '2026-12-01T11:00:00',
    timezone: 'Europe/London',
    clientTimezone: false,
    price: null,
    place: { service: '9', unit: '4', location: null },
    actions: [],
    answers: [],
    fallback: { url: null, phone: '+44 20 7946 0000' },
    ...more,
  };
  return render(
    <OwnView
      state={live<OwnState>({ phase: 'shown', booking, cancelling: 'no', moving: false, key: null, problem: null })}
      send={() => undefined}
      texts={first}
      words={rest}
      own={own}
      formatOf={(zone) => createFormat({ locale: 'en-GB', zone, hour12: false, weekStart: 1, now: () => 0 })}
      clocks={null}
      chosenClock={live(undefined)}
      token="token"
      calendar={{ parts: live({ CalendarLinks: () => <p>the calendar</p> }), failed: live(false), need: () => undefined }}
      randomKey={() => 'key'}
      parts={{ Facts }}
      move={{ parts: live(null), failed: live(false), need: () => undefined }}
      paying={{ parts: live({ Payment: () => <p>the payment</p> }), failed: live(false), need: () => undefined }}
    />,
  );
};

const tick = 'M5 12.5 10 17.5 19 7.5';
const clock = 'M12 7v5l3 2M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0';
const cross = 'M7 7l10 10M17 7 7 17';

describe('the own booking', () => {
  it.each([
    ['confirmed', 'Your booking', tick, 'mark', true],
    ['in_progress', 'Your visit has begun', tick, 'mark', true],
    ['completed', 'Your visit is over', tick, 'mark', false],
    ['awaiting_payment', 'Your time is held', clock, 'mark wait', true],
    ['awaiting_approval', 'Your request was sent', clock, 'mark wait', true],
    ['in_cart', 'Not booked yet: still in the cart', clock, 'mark wait', true],
    ['move_requested', 'This booking is being moved', clock, 'mark wait', true],
    ['cancelled', 'This booking is cancelled', cross, 'mark wait', false],
  ] as const)('that is %s is headed "%s"', (status, title, path, mark, goesIntoCalendar) => {
    const { getByRole, container, queryByText } = draw({ status });
    expect(getByRole('heading', { level: 2 }).textContent).toBe(title);
    expect(container.querySelector('.mark')?.className).toBe(mark);
    expect(container.querySelector('.mark path')?.getAttribute('d')).toBe(path);
    expect(queryByText('the calendar') !== null).toBe(goesIntoCalendar);
  });

  it('offers what may be done with it, and the telephone where nothing may', () => {
    const open = draw({ actions: ['cancel'] });
    expect(open.getByRole('button', { name: own.cancel })).toBeTruthy();
    expect(open.queryByRole('link', { name: /7946/ })).toBeNull();
    cleanup();
    const closed = draw({ status: 'completed' });
    expect(closed.queryByRole('button', { name: own.cancel })).toBeNull();
    expect(closed.getByRole('link', { name: /7946/ })).toBeTruthy();
  });

  it('shows what the client answered as plain text, a ticked box as a tick', () => {
    const { getByText, container } = draw({
      answers: [
        { title: 'Allergies', value: '<b>nuts</b>' },
        { title: 'First visit', value: '' },
      ],
    });
    expect(getByText('<b>nuts</b>')).toBeTruthy();
    expect(container.querySelector('.facts b')).toBeNull();
    expect(getByText('First visit').nextElementSibling?.textContent).toBe('✓');
  });
});
