/** `<okno-booking>` in Preact. */
import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { OknoAttributes, OknoBookingElement, OknoHandlers } from './element.d.ts';

export type * from './element.d.ts';

type Own = HTMLAttributes<OknoBookingElement> & ClassAttributes<OknoBookingElement>;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'okno-booking': Omit<Own, keyof OknoAttributes> & OknoAttributes & OknoHandlers<'on'>;
    }
  }
}
