/** The service's callbacks: after each change of a booking, again when nobody took them, unsigned. */
import { createOutbox } from '../engine/outbox.ts';
import type { Company, SandboxBooking } from './company.ts';
import { type Quirks, use } from './quirks.ts';
import type { Timers } from './timers.ts';

export type NotificationType = 'create' | 'change' | 'cancel' | 'notify';

/** Minutes until the next tries: the service's own. */
const WAITS = [10, 30, 60, 360, 720, 1440];
const MINUTE = 60_000;

export function createCallbacks({ timeScale, quirks, timers }: { timeScale: number; quirks: Quirks; timers: Timers }) {
  const { pause, goOn, put } = createOutbox();
  const sent: { readonly company: string; readonly type: NotificationType; readonly id: string; status: number }[] = [];

  const post = (url: string, company: Company, booking: SandboxBooking, type: NotificationType, tries: number): void => {
    const entry = { company: company.seed.login, type, id: booking.id, status: 0 };
    sent.push(entry);
    const body = JSON.stringify({
      booking_id: booking.id,
      booking_hash: booking.hash,
      company: company.seed.login,
      notification_type: type,
    });
    const again = () => {
      const wait = WAITS[tries];
      if (wait !== undefined) timers.after((wait * MINUTE) / timeScale, () => post(url, company, booking, type, tries + 1));
    };
    fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json' } }).then(
      (response) => {
        entry.status = response.status;
        if (!response.ok) again();
      },
      () => again(),
    );
  };

  return {
    sent,
    /** Where a company wants them, by its login; none by default. */
    urls: {} as Record<string, string>,
    pause,
    goOn,
    tell(company: Company, booking: SandboxBooking, type: NotificationType): void {
      const url = this.urls[company.seed.login];
      if (url === undefined || use(quirks, 'callbackLost')) return;
      const send = () => {
        for (let time = 0; time < (quirks.callbackTwice ? 2 : 1); time += 1)
          timers.after(quirks.callbackMs, () => post(url, company, booking, type, 0));
      };
      put(send, () => use(quirks, 'callbackHeld'));
    },
  };
}
