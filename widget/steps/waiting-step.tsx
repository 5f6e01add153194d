/** While the booking has its turn, is being sent, or is being checked: the truth, and what may be done. */
import { useLayoutEffect } from 'preact/hooks';
import { chosenService } from '../booking/selectors.ts';
import type { State } from '../booking/state.ts';
import { clockIcon } from '../ui/icons.tsx';
import { useFullView } from '../ui/view.ts';

export function WaitingStep({ state }: { state: Extract<State, { phase: 'waiting' }> }) {
  const { booking, format, words, announce } = useFullView();
  const { ticket, draft, site, offline, withdrawing } = state;
  const service = chosenService(site, draft);
  const title = ticket.state === 'accepted' ? words.place(ticket.place) : ticket.state === 'verifying' ? words.checking : words.sending;
  useLayoutEffect(() => announce(title), [title]);
  return (
    <section class="outcome" aria-label={title}>
      <span class="mark wait">{clockIcon()}</span>
      <h2>{title}</h2>
      {service && draft.slot && (
        <p class="muted">
          {service.title}, {format.dayAndTime(draft.slot.start)}
        </p>
      )}
      <div class="progress">
        <i />
      </div>
      <p>
        {ticket.state === 'verifying' ? words.checkingMore : ticket.state === 'accepted' ? words.seconds(ticket.seconds) : words.mayLeave}
      </p>
      {offline && (
        <p class="note" role="status">
          {words.offlineStill}
        </p>
      )}
      {ticket.state === 'accepted' && (
        <>
          <p class="muted small">{words.mayLeave}</p>
          <button type="button" class="second" disabled={withdrawing} onClick={() => booking.send({ type: 'withdrawal_asked' })}>
            {words.withdraw}
          </button>
        </>
      )}
    </section>
  );
}
