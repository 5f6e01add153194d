import { act, cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PaymentTold } from '../booking/contract.ts';
import type { Problem } from '../booking/state.ts';
import first from '../i18n/en/first.ts';
import words from '../i18n/en/payment.ts';
import { createFormat } from '../i18n/format.ts';
import { Payment } from './payment-view.tsx';

const START = Date.parse('2026-12-01T10:00:00Z');
const format = createFormat({ locale: 'en-GB', zone: 'UTC', hour12: false, weekStart: 1, now: Date.now });

beforeEach(() => void vi.useFakeTimers({ now: START }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const owed: PaymentTold = { url: null, until: '2026-12-01T10:20:00Z', left: 1200, due: { minor: 24_000, currency: 'GBP' }, online: true };

function draw(more: Partial<PaymentTold> = {}, isKept = false, leave: (token: string) => Promise<Problem | null> = async () => null) {
  const props = { ...owed, ...more, isKept, token: 'token', texts: first, format, words, leave };
  return render(<Payment {...props} now={Date.now} />);
}
const seconds = (count: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(count * 1000);
  });

describe('what is owed', () => {
  it('says how much, until when, and counts down without speaking', async () => {
    const { getByRole, getByText } = draw();
    expect(getByRole('button').textContent).toBe('Pay £240');
    expect(getByText(/Pay by .*10:20/)).toBeTruthy();
    expect(getByRole('timer').textContent).toBe('20:00 left');
    expect(getByRole('timer').getAttribute('aria-live')).toBe('off');
    await seconds(61);
    expect(getByRole('timer').textContent).toBe('18:59 left');
  });

  it('cannot be paid when its time is over', async () => {
    const { queryByRole, getByText } = draw();
    await seconds(1201);
    expect(queryByRole('button')).toBeNull();
    expect(queryByRole('timer')).toBeNull();
    expect(getByText(words.over)).toBeTruthy();
  });

  it.each([
    [{ due: undefined }, false, 'Pay online'],
    [{ until: null, left: undefined }, true, 'Pay £240'],
  ] as const)('%j is offered as well', (more, isKept, label) => {
    const { getByRole, queryByText } = draw(more, isKept);
    expect(getByRole('button').textContent).toBe(label);
    expect(queryByText(words.payLater) !== null).toBe(isKept);
  });

  it('is paid at the business where we cannot take it', () => {
    const { getByRole, queryByRole } = draw({ online: false, url: 'https://salon.example/pay' });
    expect(queryByRole('button')).toBeNull();
    expect(getByRole('link').getAttribute('href')).toBe('https://salon.example/pay');
  });
});

describe('paying', () => {
  it('opens the page once, however often it is pressed', async () => {
    const tokens: string[] = [];
    let answer = (_: Problem | null) => {};
    const { getByRole } = draw({}, false, (token) => {
      tokens.push(token);
      return new Promise((resolve) => {
        answer = resolve;
      });
    });
    fireEvent.click(getByRole('button'));
    fireEvent.click(getByRole('button'));
    expect(tokens).toEqual(['token']);
    expect(getByRole('button').textContent).toBe(words.opening);
    await act(async () => answer(null));
    expect(getByRole('button').textContent).toBe('Pay £240');
  });

  it.each([
    ['payment_not_due', words.problem('payment_not_due')],
    ['offline', first.problem({ code: 'offline', detail: null, retryAfter: null })],
  ] as const)('says what to do when no page opens (%s), and may be tried again', async (code, text) => {
    const { getByRole } = draw({}, false, async () => ({ code, detail: null, retryAfter: null }));
    await act(async () => void fireEvent.click(getByRole('button')));
    expect(getByRole('alert').textContent).toBe(text);
    expect((getByRole('button') as HTMLButtonElement).disabled).toBe(false);
  });

  it('falls back to the business’s own page where ours is not taken', async () => {
    const refuse = async () => ({ code: 'payment_unsupported', detail: null, retryAfter: null }) as const;
    const { getByRole } = draw({ url: 'https://salon.example/pay' }, false, refuse);
    await act(async () => void fireEvent.click(getByRole('button')));
    expect(getByRole('link').textContent).toBe(words.elsewhere);
  });
});

it.each(['received', 'returned', 'unsettled'] as const)('money that is %s is told of, and nothing is asked for', (state) => {
  const { getByText, queryByRole } = draw({ state });
  expect(getByText(words[state])).toBeTruthy();
  expect(queryByRole('button')).toBeNull();
});

it('a page that is open asks for patience, and may be gone back to', () => {
  const { getByText, getByRole } = draw({ state: 'open' });
  expect(getByText(words.paidAlready)).toBeTruthy();
  expect(getByRole('button')).toBeTruthy();
});
