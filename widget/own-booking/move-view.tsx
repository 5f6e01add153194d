/** Another time for a booking: the calendar, a second thought, and what becomes of it. */

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { OwnBooking } from '../booking/contract.ts';
import type { Live } from '../booking/live.ts';
import type { Choosing, State } from '../booking/state.ts';
import type { MoveWords } from '../i18n/move-words.ts';
import { NoticePanel } from '../steps/notice.tsx';
import { Skeleton } from '../steps/skeleton.tsx';
import { TimeStep } from '../steps/time-step.tsx';
import { Waiting } from '../steps/waiting.tsx';
import { previousIcon } from '../ui/icons.tsx';
import { Said } from '../ui/said.tsx';
import { useValue } from '../ui/value.ts';
import { useFullView, type View, ViewContext } from '../ui/view.ts';

export interface MoveViewProps {
  readonly view: View;
  readonly said: Live<string>;
  readonly booking: OwnBooking;
  readonly move: MoveWords;
  /** Whether the client is asked if it is meant. */
  readonly asking: Live<boolean>;
  answer(meant: boolean): void;
  close(): void;
}

export function MoveView({ view, said, ...rest }: MoveViewProps) {
  return (
    <ViewContext.Provider value={view}>
      <Move {...rest} state={useValue(view.booking.state)} />
      <Said said={said} />
    </ViewContext.Provider>
  );
}

function Move({ booking, move, close, state, ...question }: Omit<MoveViewProps, 'view' | 'said'> & { state: State }) {
  const { texts, format } = useFullView();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <section class="frame body" aria-label={move.title}>
      <div class="head">
        {(state.phase === 'choosing' || state.phase === 'loading' || state.phase === 'unavailable') && (
          <button type="button" class="back" aria-label={texts.back} onClick={close}>
            {previousIcon()}
          </button>
        )}
        <h2 ref={heading} tabIndex={-1}>
          {move.title}
        </h2>
      </div>
      <p class="muted tabular">
        {booking.service}, {booking.unit}. {move.now(format.dayAndTime(booking.start))}
      </p>
      {state.phase === 'unavailable' && (
        <div class="note bad" role="alert">
          <p>{texts.problem(state.problem)}</p>
        </div>
      )}
      {state.phase === 'choosing' && <Choose {...question} state={state} move={move} />}
      {state.phase === 'loading' && <Skeleton rows={5} />}
      {state.phase === 'submitting' && (
        <p role="status">
          <span class="spin" /> {move.moving}
        </p>
      )}
      {state.phase === 'waiting' && <Waiting state={state} />}
    </section>
  );
}

function Choose({ state, move, asking, answer }: Pick<MoveViewProps, 'move' | 'asking' | 'answer'> & { state: Choosing }) {
  const { format } = useFullView();
  const question = useRef<HTMLFieldSetElement>(null);
  const { slot } = state.draft;
  const asks = useValue(asking) && slot !== null;
  useLayoutEffect(() => {
    if (asks) question.current?.focus();
  }, [asks]);
  if (!asks) {
    return (
      <>
        {state.notice?.kind === 'refused' ? (
          <div class="note bad" role="alert">
            <p>{move.refused}</p>
          </div>
        ) : (
          <NoticePanel state={state} />
        )}
        <TimeStep state={state} />
      </>
    );
  }
  const sure = move.sure(format.dayAndTime(slot.start));
  return (
    <fieldset class="note" aria-label={sure} tabIndex={-1} ref={question}>
      <p>{sure}</p>
      <div class="actions">
        <button type="button" class="main" onClick={() => answer(true)}>
          {move.yes}
        </button>
        <button type="button" class="second" onClick={() => answer(false)}>
          {move.other}
        </button>
      </div>
    </fieldset>
  );
}
