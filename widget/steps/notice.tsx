/** Why the client is back here, and the next best thing to do. */
import { useLayoutEffect } from 'preact/hooks';
import type { Refusal } from '../booking/contract.ts';
import type { Choosing } from '../booking/state.ts';
import { useValue } from '../ui/value.ts';
import { useFullView } from '../ui/view.ts';
import { Missing } from './missing.tsx';

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
      return <Refused {...notice.refusal} />;
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

/** Its words come with what draws a form that was sent in vain. */
function Refused({ code, detail }: Refusal) {
  const { asked } = useFullView();
  useLayoutEffect(asked.need, []);
  const parts = useValue(asked.parts);
  return parts ? (
    <div class="note bad" role="alert">
      <p>{parts.whyRefused(code, detail)}</p>
    </div>
  ) : (
    <Missing of={asked} />
  );
}
