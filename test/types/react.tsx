/** @jsxImportSource react */
/** React 19 knows the element: what is right compiles, and what is wrong does not. */
import type { OknoBookingElement } from 'okno/react';
import { useRef } from 'react';

export function Right() {
  const element = useRef<OknoBookingElement>(null);
  return (
    <okno-booking
      site="salon"
      mode="popup"
      service="7"
      consent="granted"
      id="booking"
      ref={element}
      onClick={() => element.current?.open()}
      onokno-booked={({ detail }) => detail.price?.currency.toUpperCase()}
      onokno-step={({ detail: { step } }) => element.current?.goTo(step)}
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
export const Curious = () => <okno-booking site="salon" onokno-booked={({ detail }) => detail.email} />;
