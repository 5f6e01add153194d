/** What the public tables mean, for docs/embed.md; never part of the script. */
import type { BookingMethods } from './methods.ts';
import type { countingOptions, OptionName } from './options.ts';

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
  timezone: 'The client’s time zone, like `Europe/Berlin`; by default the browser’s. Times are told by it beside the business’s own.',
  name: 'The client’s name, filled in.',
  email: 'The client’s e-mail address, filled in.',
  phone: 'The client’s telephone number, filled in.',
  fields: 'Answers to the business’s own questions, filled in, like `custom_field1=Rex&custom_field2=1`.',
  readonly: 'Which of the filled-in fields the client cannot change: `name`, `email`, `phone` and keys of `fields`, with spaces between.',
  hide: 'Which fields are not shown, written like `readonly`. One that turns out to be missing or wrong is shown after all.',
  kiosk: 'For a screen that many share: nothing is kept, and so many seconds after the last touch it begins anew.',
  manage: 'Shows a client’s own booking instead: the token of its link, or `#` for what follows `#` in the page’s address.',
};

export const countingDocs: Readonly<Record<keyof typeof countingOptions, string>> = {
  analytics: 'Which of the page’s own counters are told: any of `ga4`, `gtm`, `metrika` and `meta`, with spaces between.',
  counter: 'The number of the counter for `metrika`.',
  consent: '`granted` once the client has agreed to be counted; nothing is told before.',
};

/** By the name that `::part()` takes; a test holds them against the markup. */
export const partDocs: Readonly<Record<string, string>> = {
  root: 'Everything: the frame that holds the widget.',
  title: 'The heading of a step, and of how it ended.',
  choice: 'A service, place, person or room to choose.',
  time: 'A free time.',
  input: 'A field to type into.',
  main: 'The button that leads on, and the one that books.',
};

export const methodDocs: Readonly<Record<keyof BookingMethods, readonly [call: string, doc: string]>> = {
  open: ['open()', 'Shows the widget.'],
  close: ['close()', 'Hides it; nothing is lost.'],
  goTo: ['goTo(step)', 'Opens `service`, `location`, `unit`, `time` or `details`, once everything before it is answered.'],
  prefill: ['prefill({ service, …, fields })', 'Chooses and fills in what is named; the rest stays.'],
  reset: ['reset()', 'Erases at once what was chosen and typed, here and in the browser’s storage. A booking on its way goes on.'],
};
