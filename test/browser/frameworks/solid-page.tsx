/** @jsxImportSource solid-js */
/** A page in Solid, as a website would have it. */
import type { OknoBookingElement, OknoStep } from 'okno/solid';
import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';

function Page() {
  let element: OknoBookingElement | undefined;
  const [theme, setTheme] = createSignal<'light' | 'dark'>('light');
  const [step, setStep] = createSignal<OknoStep | 'none'>('none');
  const [booked, setBooked] = createSignal('');
  return (
    <main>
      <button type="button" onClick={() => setTheme('dark')}>
        Dark
      </button>
      <button type="button" onClick={() => element?.goTo('service')}>
        Begin
      </button>
      <p id="step">{step()}</p>
      <p id="booked">{booked()}</p>
      <okno-booking
        site="salon"
        attr:theme={theme()}
        ref={(it) => {
          element = it;
        }}
        on:okno-step={({ detail }) => setStep(detail.step)}
        on:okno-booked={({ detail }) => setBooked(`${detail.status} ${detail.service}`)}
      >
        <a href="tel:+442079460018">Call us to book</a>
      </okno-booking>
    </main>
  );
}

const place = document.getElementById('page');
if (place) render(() => <Page />, place);
