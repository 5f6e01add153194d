/** `<okno-booking>` in the templates of Vue 3. */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { OknoAttributes, OknoBookingElement, OknoEvents, OknoHandler } from './element.d.ts';

export type * from './element.d.ts';

type Own = Omit<HTMLAttributes, keyof OknoAttributes> & PublicProps;

declare module 'vue' {
  interface GlobalComponents {
    'okno-booking': new () => OknoBookingElement & {
      $props: Own & OknoAttributes;
      $emit: EmitFn<{ [Name in keyof OknoEvents]: OknoHandler<Name> }>;
    };
  }
}
