/** While the booking has its turn, is being sent, or is being checked: the truth, and what may be done. */
import { useRef } from 'preact/hooks';
import { chosenService } from '../booking/selectors.ts';
import type { Waiting } from '../booking/state.ts';
import type { WaitingWords } from '../i18n/waiting-words.ts';
import { clockIcon } from '../ui/icons.tsx';
import { useFullView } from '../ui/view.ts';
import { Heading } from './heading.tsx';

export function WaitingStep({ state, words }: { state: Waiting; words: WaitingWords }) {
  const { booking, format, words: rest } = useFullView();
  const { ticket, draft, site, offline, withdrawing } = state;
  const service = chosenService(site, draft);
  const title = ticket.state === 'accepted' ? words.place(ticket.place) : ticket.state === 'verifying' ? words.checking : words.sending;
  return (
    <section class="outcome" aria-label={title}>
      <span class="mark wait">{clockIcon()}</span>
      <Heading title={title} focus say />
      {service && draft.slot && (
        <p class="muted">
          {service.title}, {format.dayAndTime(draft.slot.start)}. {rest.zone(format.zone(draft.slot.start))}
        </p>
      )}
      <Progress seconds={ticket.state === 'accepted' ? ticket.seconds : null} />
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

/** How much of the longest wait that was told is over; without a number, only that something goes on. */
export function Progress({ seconds }: { seconds: number | null }) {
  const longest = useRef(0);
  longest.current = Math.max(longest.current, seconds ?? 0);
  const over = seconds === null || longest.current === 0 ? null : 1 - seconds / longest.current;
  return (
    <div class="progress">
      <i class={over === null ? '' : 'part'} style={over === null ? {} : { width: `${4 + over * 96}%` }} />
    </div>
  );
}
