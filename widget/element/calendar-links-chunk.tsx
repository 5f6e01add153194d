/** A booking for the client's own calendar, fetched when somebody wants it there: by its link alone. */
import type { HttpOptions } from '../api/exchange.ts';
import { saveCalendar } from '../api/save-calendar.ts';
import { CalendarLinks } from '../own-booking/calendar-links.tsx';
import type { CalendarParts } from '../ui/view.ts';

export const calendarParts = (http: HttpOptions): CalendarParts => ({
  CalendarLinks: ({ token, ...props }) => <CalendarLinks {...props} save={() => saveCalendar(http, token)} />,
});
