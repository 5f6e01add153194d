import { cleanup } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { atDetails, choosing, draft, problem, site, slot, tomorrow } from '../booking/fixtures.testing.ts';
import type { Calendar, Choosing, MonthSlots, State } from '../booking/state.ts';
import { drawn } from '../ui/drawn.testing.tsx';
import { NoticePanel } from './notice.tsx';
import { TimeStep } from './time-step.tsx';

afterEach(cleanup);
const user = userEvent.setup();

const evening = slot('2026-11-25T18:00:00', ['ann']);
const month = (more: Partial<MonthSlots> = {}): MonthSlots => ({
  status: 'complete',
  days: [
    { date: '2026-11-25', slots: [tomorrow, evening] },
    { date: '2026-11-27', slots: [slot('2026-11-27T09:00:00')] },
  ],
  asOf: '2026-11-24T12:00:00.000Z',
  problem: null,
  ...more,
});
const calendar = (more: Partial<Calendar> = {}): Calendar => ({
  key: 'k',
  month: '2026-11',
  months: { '2026-11': month() },
  next: { state: 'found', slot: tomorrow },
  turned: false,
  ...more,
});
const atTime = (more: Partial<Choosing> = {}) =>
  choosing({
    step: 'time',
    draft: draft({ service: 'cut', location: 'north', unit: 'any', date: '2026-11-25' }),
    calendar: calendar(),
    ...more,
  });
const draw = (state: State = atTime(), clocks?: Parameters<typeof drawn>[2]) =>
  drawn((now) => (now.phase === 'choosing' ? <TimeStep state={now} /> : null), state, clocks);

describe('the calendar', () => {
  it('tells of every day what there is, in full', () => {
    const { getByRole } = draw();
    const grid = getByRole('grid', { name: 'November 2026' });
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    const day = (date: string) => grid.querySelector(`[data-date="${date}"]`);
    expect(day('2026-11-25')?.getAttribute('aria-label')).toMatch(/^Wednesday,? 25 November 2026, free times$/);
    expect(day('2026-11-25')?.getAttribute('aria-selected')).toBe('true');
    expect(day('2026-11-26')?.getAttribute('aria-label')).toMatch(/no free times$/);
    expect(day('2026-11-26')?.getAttribute('aria-disabled')).toBe('true');
    expect(day('2026-11-24')?.getAttribute('aria-label')).toMatch(/^Today, /);
  });

  it('never says that there is nothing while something is still being read', () => {
    const { getByRole } = draw(atTime({ calendar: calendar({ months: { '2026-11': month({ status: 'partial' }) } }) }));
    expect(getByRole('grid').querySelector('[data-date="2026-11-26"]')?.getAttribute('aria-label')).toMatch(/not known yet$/);
  });

  it('is moved through by keys; a day without times can be reached and chooses nothing', async () => {
    const { getByRole, events, said } = draw();
    const grid = getByRole('grid');
    grid.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement?.getAttribute('data-date')).toBe('2026-11-26');
    await user.keyboard('{Enter}');
    expect(events).toEqual([]);
    await user.keyboard('n');
    expect(document.activeElement?.getAttribute('data-date')).toBe('2026-11-27');
    await user.keyboard(' ');
    expect(events).toEqual([{ type: 'day_chosen', date: '2026-11-27' }]);
    // What is chosen is said when it is drawn (widget/element/transcript.test.tsx).
    expect(said).toEqual([
      expect.stringMatching(/^2 times available, Wednesday,? 25 November 2026, Times are in GMT$/),
      expect.stringMatching(/^Thursday,? 26 November 2026, no free times, Friday,? 27 November 2026, free times$/),
    ]);
  });

  it('turns its pages, as far as can be booked', async () => {
    const { getByRole, events } = draw();
    expect(getByRole('button', { name: 'Previous month' })).toHaveProperty('disabled', true);
    await user.click(getByRole('button', { name: 'Next month' }));
    expect(events).toEqual([{ type: 'month_shown', month: '2026-12' }]);
  });
});

describe('the times', () => {
  it('stand by part of day, say with whom, and are one group for the keyboard', async () => {
    const { getAllByRole, getByRole, events, said } = draw();
    const before = said.length;
    const radios = getAllByRole('radio');
    expect(radios.map((radio) => radio.getAttribute('aria-label'))).toEqual(['Wed 25 Nov, 10:00, with bob', 'Wed 25 Nov, 18:00, with ann']);
    expect(radios.map((radio) => radio.tabIndex)).toEqual([0, -1]);
    expect(getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Wednesday,? 25 November 2026$/),
      'Morning',
      'Evening',
    ]);
    radios[0]?.focus();
    await user.keyboard('{ArrowDown}');
    expect(events).toEqual([{ type: 'slot_chosen', slot: evening }]);
    expect(document.activeElement).toBe(radios[1]);
    // It has the focus and is read by that; what is pressed where the focus is already is said.
    expect(said).toHaveLength(before);
    await user.keyboard('{Enter}');
    expect(said.at(-1)).toBe('Wed 25 Nov, 18:00, with ann selected');
    expect(getByRole('button', { name: 'Continue' })).toHaveProperty('disabled', true);
  });

  it('give the client’s own beside them when the clocks differ', () => {
    const { getAllByRole, getByText } = draw(atTime(), { clientZone: 'Europe/Moscow' });
    expect(getAllByRole('radio')[0]?.textContent).toBe('10:0013:00 your time');
    getByText('Times are in GMT');
    expect(getAllByRole('radio')[0]?.getAttribute('aria-label')).toBe('Wed 25 Nov, 10:00 GMT (13:00 your time), with bob');
  });

  it('are grouped by the client’s day where that clock comes first', () => {
    const { getAllByRole } = draw(atTime(), { clientZone: 'Asia/Vladivostok', mine: true });
    expect(getAllByRole('radio').map(({ textContent }) => textContent)).toEqual([
      '20:0010:00 GMT',
      expect.stringMatching(/^0?4:00Wed 18:00 GMT$/),
    ]);
    expect(getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Wednesday,? 25 November 2026$/),
      'Evening',
      'Thu 26 Nov, Morning',
    ]);
    // The days of the calendar stay the business's.
    expect(getAllByRole('radiogroup')[0]?.getAttribute('aria-label')).toMatch(/^Times on Wednesday,? 25 November 2026$/);
  });

  it('stand on the clock of the chosen place, and so does "today"', () => {
    const locations = site.locations.map((place) => ({ ...place, timezone: 'Pacific/Kiritimati' }));
    // At noon on the 24th in London it is the 25th there.
    const { getAllByRole, getByRole, getByText } = draw(atTime({ site: { ...site, locations } }), { clientZone: 'Europe/London' });
    expect(getAllByRole('radio')[0]?.textContent).toBe('10:00Tue 20:00 your time');
    getByText('Times are in GMT+14');
    expect(getByRole('grid').querySelector('[aria-current="date"]')?.getAttribute('data-date')).toBe('2026-11-25');
  });

  it('offer the soonest in one tap', async () => {
    const { getByRole, events } = draw();
    await user.click(getByRole('button', { name: 'Soonest: Wed 25 Nov, 10:00 with bob' }));
    expect(events).toEqual([{ type: 'slot_chosen', slot: tomorrow }, { type: 'slot_confirmed' }]);
  });

  it('can be continued from once one is chosen', async () => {
    const { getByRole, events } = draw(atTime({ draft: draft({ service: 'cut', unit: 'any', date: '2026-11-25', slot: tomorrow }) }));
    expect(getByRole('radio', { checked: true }).textContent).toBe('10:00');
    await user.click(getByRole('button', { name: 'Continue' }));
    expect(events).toEqual([{ type: 'slot_confirmed' }]);
  });
});

describe('the age of free times', () => {
  it.each([
    ['2026-11-24T11:59:00.000Z', null],
    ['2026-11-24T11:56:30.000Z', 'Free times as of 3 mins ago'],
    [null, null],
  ])('read at %s: %s', (asOf, expected) => {
    const { queryByText } = draw(atTime({ calendar: calendar({ months: { '2026-11': month({ asOf }) } }) }));
    expect(queryByText(/^Free times as of/)?.textContent ?? null).toBe(expected);
  });
});

describe('an empty page', () => {
  const empty = (months: Calendar['months'], next: Calendar['next']) =>
    draw(atTime({ draft: draft({ service: 'cut' }), calendar: calendar({ months, next }) }));

  it('leads to the next free day', async () => {
    const { getByText, getByRole, events } = empty(
      { '2026-11': month({ days: [] }) },
      { state: 'found', slot: slot('2026-12-03T10:00:00') },
    );
    getByText('No free times in November 2026.');
    await user.click(getByRole('button', { name: 'Go to Thu 3 Dec' }));
    expect(events).toEqual([{ type: 'day_chosen', date: '2026-12-03' }]);
  });
  it('says so when there is nothing at all', () => {
    empty({ '2026-11': month({ days: [] }) }, { state: 'none', until: '2027-01-23' }).getByText(
      'No free times can be booked online at the moment.',
    );
  });
  it('waits while it is read', () => {
    empty({ '2026-11': month({ status: 'loading', days: [] }) }, null).getByText('Still reading the schedule …');
  });
  it('offers another try when it failed', async () => {
    const { getByRole, events } = empty({ '2026-11': month({ status: 'failed', days: [], problem: problem('busy') }) }, null);
    expect(getByRole('alert').textContent).toContain('Very busy right now.');
    await user.click(getByRole('button', { name: 'Try again' }));
    expect(events).toEqual([{ type: 'retried' }]);
  });
});

describe('a notice', () => {
  it('of a time that was taken offers what is free nearby', async () => {
    const refusal = { code: 'slot_taken', detail: null, field: null, nearest: [evening] } as const;
    const state = choosing({ ...atDetails, notice: { kind: 'slot_taken', lost: tomorrow, refusal: { ...refusal, nearest: [evening] } } });
    const { getByRole, events } = drawn(() => <NoticePanel state={state} />);
    expect(getByRole('alert').textContent).toContain('Wed 25 Nov, 10:00 was just taken.');
    await user.click(getByRole('button', { name: 'Wed 25 Nov, 18:00' }));
    expect(events).toEqual([{ type: 'slot_chosen', slot: evening }, { type: 'slot_confirmed' }]);
  });
});
