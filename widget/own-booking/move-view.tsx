/** Another time for a booking: the calendar, a second thought, and what becomes of it. */
import type { ComponentType } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { OwnBooking } from '../booking/contract.ts';
import type { Live } from '../booking/live.ts';
import type { Choosing, State } from '../booking/state.ts';
import type { OwnClocks } from '../clocks/own-clocks.tsx';
import type { MoveWords } from '../i18n/move-words.ts';
import type { DetailsProps } from '../steps/details-step.tsx';
import { NoticePanel } from '../steps/notice.tsx';
import { Skeleton } from '../steps/skeleton.tsx';
import { TimeStep } from '../steps/time-step.tsx';
import { FallbackLinks } from '../steps/unavailable.tsx';
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
  /** Where the client's clock is another one. */
  readonly clocks: OwnClocks | null;
  /** Draws the last step; known as soon as the calendar is. */
  form(): ComponentType<DetailsProps>;
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

function Move({ booking, move, clocks, close, state, form }: Omit<MoveViewProps, 'view' | 'said'> & { state: State }) {
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
      {state.phase === 'choosing' && <Choose form={form} state={state} move={move} clocks={clocks} />}
      {state.phase === 'loading' && <Skeleton rows={5} />}
      {state.phase === 'submitting' && (
        <p role="status">
          <span class="spin" /> {move.moving}
        </p>
      )}
      {state.phase === 'waiting' && <Waiting state={state} />}
      {state.phase === 'finished' && state.ticket.state !== 'booked' && <Unknown state={state} move={move} close={close} />}
    </section>
  );
}

function Choose({ state, move, clocks, form }: Pick<MoveViewProps, 'move' | 'clocks' | 'form'> & { state: Choosing }) {
  if (state.step === 'details') {
    const Form = form();
    return <Form state={state} />;
  }
  return (
    <>
      {state.notice?.kind === 'refused' ? (
        <div class="note bad" role="alert">
          <p>{move.refused}</p>
        </div>
      ) : (
        <NoticePanel state={state} />
      )}
      {clocks && <clocks.AtTimes state={state} />}
      <TimeStep state={state} />
    </>
  );
}

/** Nobody knows where it stands. */
function Unknown({ state, move, close }: Pick<MoveViewProps, 'move' | 'close'> & { state: State }) {
  const { texts, words } = useFullView();
  return 'site' in state ? (
    <div class="note bad" role="alert">
      <p>
        <strong>{move.unknown}</strong> {words.unresolvedMore}
      </p>
      <div class="actions">
        <FallbackLinks fallback={state.site.fallback} texts={texts} />
        <button type="button" class="quiet" onClick={close}>
          {texts.back}
        </button>
      </div>
    </div>
  ) : null;
}
