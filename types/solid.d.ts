/** `<okno-booking>` in Solid. What changes is written as `attr:…`: Solid sets properties, also of an element whose script is yet to come. */
import type { JSX } from 'solid-js';
import type { OknoAttributes, OknoBookingElement, OknoHandlers } from './element.d.ts';

export type * from './element.d.ts';

type Changing = { [Name in keyof OknoAttributes as `attr:${Name}`]?: OknoAttributes[Name] };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'okno-booking': Omit<JSX.HTMLAttributes<OknoBookingElement>, keyof OknoAttributes> & OknoAttributes & Changing & OknoHandlers<'on:'>;
    }
  }
}
