/** @jsxImportSource react */
/** A page in React 19, as a website would have it. */
import type { OknoBookingElement, OknoStep } from 'okno/react';
import { useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

function Page() {
  const element = useRef<OknoBookingElement>(null);
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  const [step, setStep] = useState<OknoStep | 'none'>('none');
  const [booked, setBooked] = useState('');
  return (
    <main>
      <button type="button" onClick={() => setTheme('dark')}>
        Dark
      </button>
      <button type="button" onClick={() => element.current?.goTo('service')}>
        Begin
      </button>
      <p id="step">{step}</p>
      <p id="booked">{booked}</p>
      <okno-booking
        site="salon"
        theme={theme}
        ref={element}
        onokno-step={({ detail }) => setStep(detail.step)}
        onokno-booked={({ detail }) => setBooked(`${detail.status} ${detail.service}`)}
      >
        <a href="tel:+442079460018">Call us to book</a>
      </okno-booking>
    </main>
  );
}

const place = document.getElementById('page');
if (place) createRoot(place).render(<Page />);
