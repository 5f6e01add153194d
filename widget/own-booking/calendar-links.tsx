/** A booking for the client's own calendar: the address of the largest, and a file for all others. */

import type { FirstTexts, RestTexts } from '../i18n/dictionary.ts';
import { useCell } from '../ui/value.ts';
import { appointmentOf, type Booked } from './appointment.ts';
import { googleLink } from './google-link.ts';

export function CalendarLinks({
  words,
  texts,
  booking,
  save,
}: {
  words: Pick<RestTexts, 'addToCalendar' | 'calendarFile' | 'code'>;
  texts: Pick<FirstTexts, 'problem'>;
  booking: Booked;
  /** Resolves to false when the file could not be fetched. */
  save: () => Promise<boolean>;
}) {
  const failed = useCell(false);
  const onClick = async () => {
    failed.value = !(await save());
  };
  return (
    <>
      <h3>{words.addToCalendar}</h3>
      <div class="actions">
        {/* Its link takes one date: a series would stand there by its first alone. The file has all of them. */}
        {!booking.dates && (
          <a class="second" href={googleLink(appointmentOf(booking, words.code))} target="_blank" rel="noopener noreferrer">
            Google
          </a>
        )}
        <button type="button" class="second" onClick={() => void onClick()}>
          {words.calendarFile}
        </button>
      </div>
      {failed.value && (
        <p class="error" role="alert">
          {texts.problem({ code: 'offline', detail: null, retryAfter: null })}
        </p>
      )}
    </>
  );
}
