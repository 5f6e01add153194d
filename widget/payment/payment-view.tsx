/** What is owed, until when, and the way to pay it; or what has become of the money. It knows neither gateway nor proxy. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PaymentTold } from '../booking/contract.ts';
import type { Problem } from '../booking/state.ts';
import type { FirstTexts } from '../i18n/dictionary.ts';
import type { Format } from '../i18n/format.ts';
import type { PaymentWords } from '../i18n/payment-words.ts';
import { useCell } from '../ui/value.ts';
import { timeLeft } from './time-left.ts';

export interface PaymentProps extends Partial<PaymentTold> {
  /** The time is kept, paid or not. */
  readonly isKept?: boolean;
  /** Opens the booking, while something may be paid. */
  readonly token?: string;
  readonly texts: FirstTexts;
  readonly format: Format;
}

export interface PaymentPorts {
  readonly words: PaymentWords;
  now(): number;
  /** Leaves for the page on which it is paid; null when it has left. */
  leave(token: string): Promise<Problem | null>;
}

const SECOND = 1000;

export function Payment({ isKept, token = '', texts, format, words, now, leave, ...payment }: PaymentProps & PaymentPorts) {
  const opening = useCell(false);
  const failed = useCell<Problem | null>(null);
  const { state, until = null, url, due, online } = payment;
  const left = useTimeLeft(payment.left, now);
  if (state && (state !== 'open' || !token))
    return <p class={state === 'unsettled' ? 'note bad' : 'note'}>{state === 'open' ? words.paidAlready : words[state]}</p>;
  const pay = () => {
    // A second press may come before the first is drawn.
    if (opening.value) return;
    opening.value = true;
    failed.value = null;
    void leave(token).then((problem) => {
      failed.value = problem;
      // Whoever comes back by the browser's history finds the button again.
      opening.value = false;
    });
  };
  const problem = failed.value;
  const isOver = until !== null && left === null;
  return (
    <>
      <p>{isKept ? words.payLater : isOver ? words.over : until ? words.payBy(format.moment(until)) : words.hold}</p>
      {left && (
        <p class="tabular muted" role="timer" aria-live="off">
          {words.left(left)}
        </p>
      )}
      {online && !isOver && (
        <button type="button" class="main" disabled={opening.value} onClick={pay}>
          {opening.value && <span class="spin" aria-hidden="true" />}
          {opening.value ? words.opening : words.pay(due ? format.money(due) : null)}
        </button>
      )}
      {url && !isOver && (!online || problem?.code === 'payment_unsupported') && (
        <a class="main" href={url} target="_blank" rel="noopener noreferrer">
          {words.elsewhere}
        </a>
      )}
      {problem && (
        <p class="error" role="alert">
          {words.problem(problem.code) ?? texts.problem(problem)}
        </p>
      )}
      {state === 'open' && <p class="muted small">{words.paidAlready}</p>}
    </>
  );
}

/** Counted down by the second from when it was told, as long as it is on the page. */
function useTimeLeft(left: number | undefined, now: () => number): string | null {
  const ends = useRef({ left, at: now() + (left ?? 0) * SECOND });
  if (ends.current.left !== left) ends.current = { left, at: now() + (left ?? 0) * SECOND };
  const clock = useCell(0);
  const shown = timeLeft(ends.current.at - Math.max(clock.value, now()));
  useLayoutEffect(() => {
    if (shown === null) return;
    const timer = setInterval(() => {
      clock.value = now();
    }, SECOND);
    return () => clearInterval(timer);
  }, [left, shown === null]);
  return shown;
}
