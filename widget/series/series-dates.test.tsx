import { cleanup } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { Answer } from '../api/port.ts';
import type { Series, SeriesDate } from '../booking/contract.ts';
import { atDetails, choosing, problem } from '../booking/fixtures.testing.ts';
import { live } from '../booking/live.ts';
import en from '../i18n/en/series.ts';
import { drawn } from '../ui/drawn.testing.tsx';
import { type AskSeries, SeriesDates } from './series-dates.tsx';

afterEach(cleanup);
const user = userEvent.setup();

const told = (...states: SeriesDate['state'][]): Answer<Series> => {
  const dates = states.map((state, index) => ({ start: `2026-12-0${index + 1}T10:00:00`, state }));
  return { ok: true, value: { service: 'shave', unit: 'bob', timezone: 'Europe/London', dates } };
};
const failed = (code: 'slot_taken' | 'busy'): Answer<Series> => ({
  ok: false,
  problem: { ...problem('busy'), code },
  refusal: null,
  ticket: null,
});
const draw = (...answers: Answer<Series>[]) => {
  const asked: object[] = [];
  const ask: AskSeries = async (question) => {
    asked.push(question);
    return answers[Math.min(asked.length, answers.length) - 1] ?? failed('busy');
  };
  const blocked = live(false);
  const view = drawn(
    (state) => (state.phase === 'choosing' ? <SeriesDates state={state} series={en} ask={ask} blocked={blocked} /> : null),
    choosing(atDetails),
  );
  return { ...view, asked, blocked };
};

it('asks for what is chosen, and shows every date with how it stands', async () => {
  const { findByRole, getAllByRole, queryByRole, asked, blocked } = draw(told('free', 'unknown'));
  await findByRole('list', { name: 'All dates' });
  expect(asked).toEqual([{ service: 'shave', unit: 'bob', location: 'north', start: '2026-11-25T10:00:00' }]);
  expect(getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/1 Dec.*free$/),
    expect.stringMatching(/2 Dec.*not known yet$/),
  ]);
  expect(queryByRole('button')).toBeNull();
  expect(blocked.value).toBe(false);
});

it('says which date is taken, lets nothing be sent, and opens the calendar', async () => {
  const { findByText, getByRole, events, blocked } = draw(told('free', 'taken'));
  await findByText(/Not every date is free: Wed 2 Dec, 10:00 is taken/);
  expect(blocked.value).toBe(true);
  await user.click(getByRole('button', { name: 'Choose another time' }));
  expect(events).toEqual([{ type: 'step_opened', step: 'time' }]);
});

it('says that the first date is gone', async () => {
  const { findByText, getByRole, blocked } = draw(failed('slot_taken'));
  await findByText('The first date has just been taken.');
  expect(blocked.value).toBe(true);
  getByRole('button', { name: 'Choose another time' });
});

it('asks again when it could not be told', async () => {
  const { findByText, getByRole, findByRole, asked } = draw(failed('busy'), told('free'));
  await findByText('The dates cannot be shown right now.');
  await user.click(getByRole('button'));
  await findByRole('list', { name: 'All dates' });
  expect(asked).toHaveLength(2);
});
