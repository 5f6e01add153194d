/** `<okno-booking>` in Svelte 5. */
import type { HTMLAttributes } from 'svelte/elements';
import type { OknoAttributes, OknoBookingElement, OknoHandlers } from './element.d.ts';

export type * from './element.d.ts';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'okno-booking': Omit<HTMLAttributes<OknoBookingElement>, keyof OknoAttributes> & OknoAttributes & OknoHandlers<'on'>;
  }
}
