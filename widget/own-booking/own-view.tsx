/** The client's own booking: what, when, where, what may be done with it, and giving it up after a second thought. */

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { OwnBooking } from '../booking/contract.ts';
import type { Live } from '../booking/live.ts';
import type { OwnClocks } from '../clocks/own-clocks.tsx';
import type { FirstTexts, RestTexts } from '../i18n/dictionary.ts';
import type { Format } from '../i18n/format.ts';
import type { OwnWords } from '../i18n/own-words.ts';
import type { PaymentProps } from '../payment/payment-view.tsx';
import type { Facts } from '../steps/facts.tsx';
import { FallbackLinks } from '../steps/unavailable.tsx';
import { clockIcon, icon, tickIcon } from '../ui/icons.tsx';
import type { Later } from '../ui/later.ts';
import { useValue } from '../ui/value.ts';
import type { CalendarParts, PayingParts } from '../ui/view.ts';
import type { OwnEvent, OwnState } from './own-state.ts';

export interface OwnViewProps {
  readonly state: Live<OwnState>;
  send(event: OwnEvent): void;
  readonly texts: FirstTexts;
  readonly words: RestTexts;
  readonly own: OwnWords;
  /** Its zone is the booking's. */
  formatOf(zone: string): Format;
  /** Where the client's clock is another one. */
  readonly clocks: OwnClocks | null;
  /** Which clock comes first: when it is another one, every time is told anew. */
  readonly chosenClock: Live<unknown>;
  /** Of the link. */
  readonly token: string;
  readonly calendar: Later<CalendarParts>;
  randomKey(): string;
  /** Another time for the shown booking, once it is fetched. */
  readonly move: Later<() => ComponentChildren>;
  /** They came with the later steps. */
  readonly parts: { readonly Facts: typeof Facts };
  readonly paying: Later<PayingParts>;
}

export function OwnView(props: OwnViewProps) {
  const { texts, own, send } = props;
  const state = useValue(props.state);
  useValue(props.chosenClock);
  return (
    <div>
      {state.phase === 'loading' && (
        <p class="muted" role="status">
          {texts.loading}
        </p>
      )}
      {state.phase === 'failed' && (
        <div class="note bad" role="alert">
          <p>{own.problem(state.problem) ?? texts.problem(state.problem)}</p>
          {own.problem(state.problem) === null && (
            <div class="actions">
              <button type="button" class="second" onClick={() => send({ type: 'retried' })}>
                {texts.retry}
              </button>
            </div>
          )}
        </div>
      )}
      {state.phase === 'shown' && (state.moving ? <Moving {...props} /> : <Shown {...props} shown={state} />)}
    </div>
  );
}

type ShownState = Extract<OwnState, { phase: 'shown' }>;

function Shown({ shown, ...props }: OwnViewProps & { shown: ShownState }) {
  const { booking, cancelling, problem } = shown;
  const { texts, words, own, send, parts, clocks } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const title = titleOf(booking.status, words, own);
  const { status, payment } = booking;
  const before = useRef(status);
  useLayoutEffect(() => {
    // On load nothing is taken from the page; a change is read out.
    if (before.current !== status) heading.current?.focus();
    before.current = status;
  }, [status]);
  const format = props.formatOf(booking.timezone);
  return (
    <div class="outcome">
      <span class={isSettled(status) ? 'mark' : 'mark wait'}>{markOf(status)}</span>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {status === 'awaiting_approval' && <p>{words.approvalMore}</p>}
      {payment && (
        <Owed paying={props.paying} token={props.token} {...payment} isKept={status !== 'awaiting_payment'} texts={texts} format={format} />
      )}
      {clocks && <clocks.Switch times={[booking.start, ...(booking.dates ?? [])]} format={format} />}
      <parts.Facts facts={factsOf(booking, props, format)} />
      {booking.dates && <Dates dates={booking.dates} own={own} format={format} />}
      {status !== 'cancelled' && status !== 'completed' && <Links {...props} booking={booking} />}
      {problem && (
        <p class="error" role="alert">
          {own.problem(problem) ?? texts.problem(problem)}
        </p>
      )}
      {cancelling === 'no' && (
        <div class="actions">
          {booking.actions.includes('reschedule') && (
            <button type="button" class="second" onClick={() => send({ type: 'move_opened' })}>
              {own.move}
            </button>
          )}
          {booking.actions.includes('cancel') && (
            <button type="button" class="quiet" onClick={() => send({ type: 'cancel_asked' })}>
              {own.cancel}
            </button>
          )}
        </div>
      )}
      {cancelling !== 'no' && (
        <Sure {...props} sending={cancelling === 'sending'} question={booking.dates ? own.sureAll : own.sure} together={booking.together} />
      )}
      {(status === 'cancelled' || booking.actions.length === 0) && (
        <div class="actions">
          <FallbackLinks fallback={booking.fallback} texts={texts} />
        </div>
      )}
    </div>
  );
}

/** Fetched now that it is drawn. */
function useParts<Parts>({ need, parts }: Later<Parts>): Parts | null {
  useLayoutEffect(need, []);
  return useValue(parts);
}

/** Few bookings have anything to pay. */
function Owed({ paying, ...props }: Pick<OwnViewProps, 'paying'> & PaymentProps) {
  const parts = useParts(paying);
  return parts ? <parts.Payment {...props} /> : null;
}

/** Some cannot be put into a calendar any more. */
function Links({ calendar, ...props }: OwnViewProps & { readonly booking: OwnBooking }) {
  const parts = useParts(calendar);
  return parts ? <parts.CalendarLinks {...props} /> : null;
}

/** Of a series. */
function Dates({ dates, own, format }: { dates: readonly string[]; own: OwnWords; format: Format }) {
  return (
    <div>
      <p class="muted">{own.dates}</p>
      <ol class="tabular">
        {dates.map((at) => (
          <li key={at}>{format.dayAndTime(at)}</li>
        ))}
      </ol>
    </div>
  );
}

function Moving({ move, texts, send }: OwnViewProps) {
  const parts = useParts(move);
  const failed = useValue(move.failed);
  if (parts) return <>{parts()}</>;
  return !failed ? (
    <p class="muted" role="status">
      {texts.loading}
    </p>
  ) : (
    <div class="note bad" role="alert">
      <p>{texts.partMissing}</p>
      <div class="actions">
        <button type="button" class="second" onClick={move.need}>
          {texts.retry}
        </button>
        <button type="button" class="quiet" onClick={() => send({ type: 'move_closed' })}>
          {texts.back}
        </button>
      </div>
    </div>
  );
}

interface Question {
  readonly sending: boolean;
  readonly question: string;
  /** How many may go together. */
  readonly together: number | undefined;
}

function Sure({ own, send, randomKey, sending, question, together }: OwnViewProps & Question) {
  const box = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    <fieldset class="note" aria-label={question} tabIndex={-1} ref={box}>
      <p>{question}</p>
      <div class="actions">
        <button type="button" class="main" disabled={sending} onClick={() => send({ type: 'cancel_meant', key: randomKey() })}>
          {sending ? own.cancelling : own.yes}
        </button>
        {!!together && (
          <button
            type="button"
            class="second"
            disabled={sending}
            onClick={() => send({ type: 'cancel_meant', key: randomKey(), all: true })}
          >
            {own.yesAll(together)}
          </button>
        )}
        <button type="button" class="second" disabled={sending} onClick={() => send({ type: 'cancel_dropped' })}>
          {own.keep}
        </button>
      </div>
    </fieldset>
  );
}

/** Nobody has to do anything more. */
const isSettled = (status: OwnBooking['status']) => status === 'confirmed' || status === 'in_progress' || status === 'completed';

const markOf = (status: OwnBooking['status']) =>
  isSettled(status) ? tickIcon() : status === 'cancelled' ? icon('M7 7l10 10M17 7 7 17') : clockIcon();

const titleOf = (status: OwnBooking['status'], words: RestTexts, own: OwnWords): string => ({ ...words.made, ...own.titles })[status];

function factsOf(
  { service, start, unit, location, price, code, name, answers }: OwnBooking,
  { texts, words }: OwnViewProps,
  format: Format,
): readonly (readonly [string, string] | null)[] {
  return [
    [texts.labels.service, service],
    [texts.labels.time, format.whole(start)],
    ['', words.zone(format.zone(start))],
    [texts.labels.unit, unit],
    [texts.labels.location, [name, location?.title, location?.address].filter(Boolean).join(', ')],
    price && [words.total, price.minor === 0 ? texts.free : format.money(price)],
    [words.code, code],
    ...answers.map(({ title, value }) => [title, value || '✓'] as const),
  ];
}
