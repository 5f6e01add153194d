/** Svelte 5 knows the element: its templates are checked against this. */
import type {} from 'okno/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

type Attributes = SvelteHTMLElements['okno-booking'];

export const right: Attributes = {
  site: 'salon',
  mode: 'popup',
  class: 'booking',
  onclick: ({ currentTarget }) => currentTarget.open(),
  'onokno-booked': ({ detail }) => detail.price?.currency.toUpperCase(),
};
// @ts-expect-error it needs a site
export const nameless: Attributes = {};
// @ts-expect-error no such theme
export const unknown: Attributes = { site: 'salon', theme: 'pink' };
// @ts-expect-error nothing of the client is told
export const curious: Attributes = { site: 'salon', 'onokno-booked': ({ detail }) => detail.email };
