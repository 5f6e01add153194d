/** Why the client is back here, and the next best thing to do. */
import type { Choosing } from '../booking/state.ts';
import { useFullView } from '../ui/view.ts';

export function NoticePanel({ state }: { state: Choosing }) {
  const { booking, format, words, texts } = useFullView();
  const { notice } = state;
  if (!notice) return null;
  switch (notice.kind) {
    case 'slot_taken':
      return (
        <div class="note bad" role="alert">
          <p>
            <strong>{notice.lost ? words.taken(format.dayAndTime(notice.lost.start)) : ''}</strong>{' '}
            {notice.refusal.nearest.length > 0 ? words.nearest : words.takenNone}
          </p>
          <div class="actions">
            {notice.refusal.nearest.map((slot) => (
              <button
                key={slot.start}
                type="button"
                class="second tabular"
                onClick={() => {
                  booking.send({ type: 'slot_chosen', slot });
                  // This button goes away: the client goes on, not back to looking for the way on.
                  booking.send({ type: 'slot_confirmed' });
                }}
              >
                {format.dayAndTime(slot.start)}
              </button>
            ))}
          </div>
        </div>
      );
    case 'refused':
      return (
        <div class="note bad" role="alert">
          <p>{words.refusal(notice.refusal.code, notice.refusal.detail)}</p>
        </div>
      );
    case 'failed':
      return (
        <div class="note bad" role="alert">
          <p>{texts.problem(notice.problem)}</p>
          {!state.detail && (
            <div class="actions">
              <button type="button" class="second" onClick={() => booking.send({ type: 'retried' })}>
                {texts.retry}
              </button>
            </div>
          )}
        </div>
      );
    case 'withdrawn':
      return (
        <div class="note" role="status">
          <p>{words.withdrawn}</p>
        </div>
      );
  }
}
