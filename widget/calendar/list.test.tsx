import { cleanup } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { choosing, draft, problem, slot, tomorrow } from '../booking/fixtures.testing.ts';
import type { Calendar, Choosing, MonthSlots } from '../booking/state.ts';
import { TimeStep } from '../steps/time-step.tsx';
import { drawn } from '../ui/drawn.testing.tsx';

afterEach(cleanup);
const user = userEvent.setup();

const month = (name: string, days: readonly number[], status: MonthSlots['status'] = 'complete'): Calendar['months'] => ({
  [name]: {
    status,
    days: days.map((day) => {
      const date = `${name}-${String(day).padStart(2, '0')}`;
      return { date, slots: [slot(`${date}T10:00:00`), slot(`${date}T18:00:00`)] };
    }),
    asOf: null,
    problem: status === 'failed' ? problem('busy') : null,
  },
});
const november = month('2026-11', [25, 26, 27, 28]);
const december = month('2026-12', [1, 2, 3, 4, 7, 8, 9, 10]);
const none: Calendar['months'] = { ...month('2026-12', []), ...month('2027-01', []) };

const at = (months: Calendar['months'], more: Partial<Choosing> = {}): Choosing =>
  choosing({
    step: 'time',
    draft: draft({ service: 'cut', location: 'north', unit: 'any', date: '2026-11-25' }),
    calendar: { key: 'k', month: '2026-11', months, next: { state: 'found', slot: tomorrow }, turned: false },
    ...more,
  });

async function listed(state: Choosing) {
  const page = drawn((now) => (now.phase === 'choosing' ? <TimeStep state={now} /> : null), state);
  await user.click(page.getByRole('button', { name: 'As a list', pressed: false }));
  page.getByRole('button', { name: 'As a list', pressed: true });
  const days = () => page.getAllByRole('radiogroup').map((group) => group.querySelector('h3')?.textContent.match(/\d+ \w+/)?.[0]);
  return { ...page, days };
}

it('tells the soonest days instead of the calendar, and goes back to it', async () => {
  const { days, queryByRole, getByRole, said, events } = await listed(at({ ...november, ...december }));
  expect(days()).toEqual(['25 November', '26 November', '27 November', '28 November', '1 December', '2 December', '3 December']);
  expect(queryByRole('grid')).toBe(null);
  expect(said.slice(1)).toEqual([expect.stringMatching(/^2 times available, Wednesday,? 25 November 2026, Times are in GMT$/)]);
  expect(events).toEqual([]);
  await user.click(getByRole('button', { name: 'As a list' }));
  getByRole('grid');
  expect(document.activeElement).toBe(getByRole('button', { name: 'As a list', pressed: false }));
});

it('chooses a time of any day, one tab stop a day', async () => {
  const { getAllByRole, events, said, getByRole } = await listed(at({ ...november, ...none }));
  const stops = getAllByRole('radio').filter(({ tabIndex }) => tabIndex === 0);
  expect(stops.map((radio) => radio.getAttribute('aria-label'))).toEqual(
    [25, 26, 27, 28].map((day) => expect.stringContaining(`${day} Nov, 10:00`)),
  );
  await user.tab();
  await user.tab();
  expect(document.activeElement).toBe(stops[1]);
  await user.keyboard('{ArrowRight}');
  expect(events).toEqual([{ type: 'slot_chosen', slot: slot('2026-11-26T18:00:00') }]);
  await user.keyboard('{Enter}');
  expect(said.at(-1)).toBe('Thu 26 Nov, 18:00, with bob selected');
  getByRole('button', { name: 'Continue' });
});

it('goes on to later days, with the focus on the first of them', async () => {
  const { days, getByRole, events, state } = await listed(at({ ...november, ...december }));
  const later = () => getByRole('button', { name: 'Later days' });
  await user.click(later());
  expect(days().slice(7)).toEqual(['4 December', '7 December', '8 December', '9 December', '10 December']);
  expect(document.activeElement?.getAttribute('aria-label')).toContain('4 Dec, 10:00');
  // There may be more in the month that is not known yet.
  expect(events).toEqual([{ type: 'month_wanted', month: '2027-01' }]);
  await user.click(later());
  expect(events).toHaveLength(1);
  state.value = at({ ...november, ...december, ...month('2027-01', [5, 6], 'complete') });
  await expect.poll(() => days().at(-2)).toBe('5 January');
  expect(document.activeElement?.getAttribute('aria-label')).toContain('5 Jan, 10:00');
});

it('puts it on the last day when nothing more comes', async () => {
  const { getByRole, state, queryByRole } = await listed(at({ ...november, ...month('2026-12', [1, 2, 3]) }));
  await user.click(getByRole('button', { name: 'Later days' }));
  state.value = at({ ...november, ...month('2026-12', [1, 2, 3]), ...month('2027-01', []) });
  await expect.poll(() => queryByRole('button', { name: 'Later days' })).toBe(null);
  expect(document.activeElement?.getAttribute('aria-label')).toContain('3 Dec, 10:00');
});

it('puts the focus on what was asked for when it comes later', async () => {
  const { getByRole, state, days, events } = await listed(at({ ...november, ...month('2026-12', [1, 2, 3]) }));
  await user.click(getByRole('button', { name: 'Later days' }));
  expect(events).toEqual([{ type: 'month_wanted', month: '2027-01' }]);
  expect(document.activeElement?.textContent).toBe('Later days');
  state.value = at({ ...november, ...month('2026-12', [1, 2, 3]), ...month('2027-01', [5]) });
  await expect.poll(() => days().at(-1)).toBe('5 January');
  expect(document.activeElement?.getAttribute('aria-label')).toContain('5 Jan, 10:00');
});

it('asks for the next month while it has fewer than a handful, and says that it reads', async () => {
  const { events, getByText, queryByText, queryByRole, state } = await listed(at(november));
  expect(events).toEqual([{ type: 'month_wanted', month: '2026-12' }]);
  getByText('Still reading the schedule …');
  state.value = at({ ...november, ...none });
  await expect.poll(() => queryByText('Still reading the schedule …')).toBe(null);
  expect(queryByRole('button', { name: 'Later days' })).toBe(null);
});

it('names the zone, and anew where the clocks change between two days', async () => {
  const march = month('2027-03', [26, 27, 30, 31]);
  const state = at(march, { site: { ...choosing().site, horizon: { from: '2027-03-01', until: '2027-03-31' } } });
  const { container } = await listed({
    ...state,
    calendar: state.calendar && { ...state.calendar, month: '2027-03', next: { state: 'found', slot: slot('2027-03-26T10:00:00') } },
  });
  const told = [...container.querySelectorAll('.days > *')].map((part) =>
    part.matches('p') ? part.textContent : part.querySelector('h3')?.textContent,
  );
  expect(told).toEqual([
    'Times are in GMT',
    expect.stringContaining('26 March'),
    expect.stringContaining('27 March'),
    'Times are in BST',
    expect.stringContaining('30 March'),
    expect.stringContaining('31 March'),
  ]);
});

it('says what failed and offers another try', async () => {
  const { events, getByRole } = await listed(at({ ...november, ...month('2026-12', [], 'failed') }));
  expect(getByRole('alert').textContent).toContain('Very busy right now.');
  await user.click(getByRole('button', { name: 'Try again' }));
  expect(events).toEqual([{ type: 'month_wanted', month: '2026-12' }]);
});

it('gives way to the words of the calendar when there is nothing at all', async () => {
  const { state, getByText, queryByRole } = await listed(at({ ...november, ...none }));
  const nothing = at({ ...month('2026-11', []), ...none });
  state.value = {
    ...nothing,
    draft: draft({ service: 'cut' }),
    calendar: nothing.calendar && { ...nothing.calendar, next: { state: 'none', until: '2027-01-23' } },
  };
  await expect.poll(() => queryByRole('grid')).not.toBe(null);
  getByText('No free times can be booked online at the moment.');
  expect(queryByRole('button', { name: 'As a list' })).toBe(null);
});
