import { cleanup } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { choosing, draft, site } from '../booking/fixtures.testing.ts';
import type { Shown } from '../booking/memory.ts';
import { loadWords } from '../i18n/words.ts';
import { laterViews } from '../steps/later-views.ts';
import { drawn } from '../ui/drawn.testing.tsx';
import { extension } from './clocks-chunk.tsx';

afterEach(cleanup);

const slots = ['10:00', '18:00'].map((time) => ({ start: `2026-11-25T${time}:00`, units: ['bob'] }));
const month = { status: 'complete' as const, days: [{ date: '2026-11-25', slots }], asOf: null, problem: null };
const http = { proxy: '', site: 'salon', fetch, signal: new AbortController().signal };

async function atTheTimes({
  clientZone = 'Europe/Moscow',
  kept = {},
  wanted = false,
}: {
  clientZone?: string;
  kept?: Shown;
  wanted?: boolean;
}) {
  let tab = kept;
  const memory = {
    tab: (more?: Shown) => {
      tab = { ...tab, ...more };
      return tab;
    },
  };
  const widen = await extension.views((part) => loadWords('en', part), http, { clientZone, memory });
  const views = widen(laterViews);
  const state = choosing({
    step: 'time',
    site: { ...site, clientTimezone: wanted },
    draft: draft({ service: 'cut', location: 'north', unit: 'bob', date: '2026-11-25' }),
    calendar: { key: '', month: '2026-11', months: { '2026-11': month }, next: null, turned: false },
  });
  const page = drawn(
    (now) =>
      now.phase === 'choosing' && (
        <views.StepFrame state={now} step="time">
          <views.TimeStep state={now} />
        </views.StepFrame>
      ),
    state,
  );
  const first = () => page.container.querySelector('[role=radio]')?.textContent;
  return { ...page, first, kept: () => tab };
}

describe('the switch of clocks', () => {
  it.each([
    [{}, '10:0013:00 your time'],
    [{ wanted: true }, '13:0010:00 GMT'],
    [{ kept: { mine: true } }, '13:0010:00 GMT'],
    [{ kept: { mine: false }, wanted: true }, '10:0013:00 your time'],
  ])('begins as it was left, or as the business wants it: %j', async (how, text) => {
    expect((await atTheTimes(how)).first()).toBe(text);
  });

  it('changes every time at once, says so once, and is kept', async () => {
    const { getByLabelText, getByText, first, said, kept, events } = await atTheTimes({});
    const yours = getByLabelText(/^Your time/);
    await userEvent.setup().click(yours);
    expect(first()).toBe('13:0010:00 GMT');
    getByText('Local time (GMT)');
    expect(document.activeElement).toBe(yours);
    // After what the calendar said of its day.
    expect(said.slice(1)).toEqual([expect.stringMatching(/^Times are shown in: Your time \(Moscow Time · GMT\+3\)$/)]);
    expect(kept()).toEqual({ mine: true });
    // It is nobody's business but the client's.
    expect(events).toEqual([]);
  });

  it('is not there where both clocks show the same', async () => {
    const { container, first } = await atTheTimes({ clientZone: 'Europe/Lisbon', wanted: true });
    expect(container.querySelector('.clocks')).toBeNull();
    expect(first()).toBe('10:00');
  });
});
