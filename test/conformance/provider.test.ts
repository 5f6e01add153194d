/** The suite of all providers, run against each service's sandbox. */
import { origin, startApp } from '../support/app.ts';
import { barberOrigin, startBarber } from '../support/barber.ts';
import { describeProvider } from './provider.ts';

describeProvider('SimplyBook.me', async () => {
  const { app, account, sandbox, close } = await startApp({ durations: { verifying: 500 } });
  const { bookings } = sandbox.company('salon');
  return {
    app,
    account,
    name: 'salon',
    origin,
    service: '9',
    location: '1',
    kept: () => bookings.filter(({ status }) => status !== 'cancelled').length,
    attempts: () => sandbox.journal.filter(({ method }) => method === 'book').length,
    takenByOther: (slot) => void sandbox.bookAsStranger({ service: '9', ...slot }),
    silent: (when) => void Object.assign(sandbox.quirks, when === 'before' ? { hangBeforeCommit: 1 } : { hangAfterCommit: 1 }),
    noise: () => void Object.assign(sandbox.quirks, { garbage: 1 }),
    violations: () => sandbox.violations,
    close,
  };
});

describeProvider('Rubitime', async () => {
  const { app, account, sandbox, close } = await startBarber({ durations: { verifying: 500 } });
  return {
    app,
    account,
    name: 'barber',
    origin: barberOrigin,
    service: '14',
    location: '2',
    kept: () => [...sandbox.records.values()].filter(({ status }) => status !== 4).length,
    attempts: () => sandbox.journal.filter(({ method }) => method === 'create-record').length,
    takenByOther: ({ start, unit }) =>
      void sandbox.asOwner.add({ branch_id: 2, cooperator_id: Number(unit), service_id: 14, record: start.replace('T', ' ') }),
    silent: (when) => void Object.assign(sandbox.quirks, when === 'before' ? { hangBeforeCommit: 1 } : { hangAfterCommit: 1 }),
    noise: () => void Object.assign(sandbox.quirks, { garbage: 1 }),
    violations: () => sandbox.violations,
    close,
  };
});
