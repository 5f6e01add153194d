/** What the public tables mean, for docs/embed.md; never part of the script. */
import type { EventName } from './events.ts';
import type { OptionName } from './options.ts';

export const optionDocs: Readonly<Record<OptionName, string>> = {
  site: 'The site’s name in the proxy’s configuration. Required.',
  proxy: 'Address of the proxy, when the script comes from elsewhere.',
  mode: '`inline`; `popup`: a button that opens a dialog; `float`: that button in the corner of the window; `frame`: a frame of its own.',
  locale: 'Language and formats, like `en-GB`; by default the page’s `lang`, then the browser’s.',
  theme: '`auto` takes the page’s own colours; `light` or `dark` sets them.',
  surface: '`card` draws a border and a background.',
  service: 'Id of a service to begin with.',
  unit: 'Id of the person or room to begin with, or `any`.',
  location: 'Id of a place to begin with.',
  date: 'The day on which the calendar opens, as `YYYY-MM-DD`.',
  promo: 'A promo code that is filled in.',
  manage: 'Shows a client’s own booking instead: the token of its link, or `#` for what follows `#` in the page’s address.',
};

export const eventDocs: Readonly<Record<EventName, string>> = {
  'okno-ready': 'The widget can be used.',
  'okno-step': 'Another step is open: `{ step }`.',
  'okno-submit': 'A booking was sent.',
  'okno-booked': 'A booking was made: `{ status, service, unit, start, timezone }`.',
  'okno-rescheduled': 'A client moved the booking that `manage` shows.',
  'okno-cancelled': 'A client gave up the booking that `manage` shows.',
  'okno-open': 'The dialog of a popup or of the floating button has opened.',
  'okno-close': 'That dialog has closed; what was typed or sent in it goes on.',
  'okno-error': 'Something stands in the way: `{ code }`.',
};
