/** `<okno-booking>` in React 19. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { OknoAttributes, OknoBookingElement, OknoHandlers } from './element.d.ts';

export type * from './element.d.ts';

type Own = DetailedHTMLProps<HTMLAttributes<OknoBookingElement>, OknoBookingElement>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'okno-booking': Omit<Own, keyof OknoAttributes> & OknoAttributes & OknoHandlers<'on'>;
    }
  }
}
