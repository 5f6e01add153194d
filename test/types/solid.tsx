/** @jsxImportSource solid-js */
/** Solid knows the element: what is right compiles, and what is wrong does not. */
import type { OknoBookingElement } from 'okno/solid';

export function Right(props: { readonly service: string }) {
  let element: OknoBookingElement | undefined;
  return (
    <okno-booking
      site="salon"
      mode="popup"
      attr:service={props.service}
      class="booking"
      ref={(it) => {
        element = it;
      }}
      onClick={() => element?.open()}
      on:okno-booked={({ detail }) => detail.price?.currency.toUpperCase()}
    >
      <a href="tel:+442079460018">Call us</a>
    </okno-booking>
  );
}

// @ts-expect-error it needs a site
export const Nameless = () => <okno-booking />;
// @ts-expect-error no such theme
export const Unknown = () => <okno-booking site="salon" theme="pink" />;
// @ts-expect-error nothing of the client is told
export const Curious = () => <okno-booking site="salon" on:okno-booked={({ detail }) => detail.email} />;
