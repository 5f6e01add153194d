/**
 * Everything about the service that is uncertain, odd or broken: under each switch of the sandbox a client books, the outcome
 * is the true one, nothing is booked twice, and no limit is broken. A switch without a line here does not compile.
 */
import { afterEach, describe, expect, it } from 'vitest';
import type { Quirks } from '../../demo/sandbox/simplybook/quirks.ts';
import { site, type Ticket, ticket as ticketShape } from '../../shared/contract/index.ts';
import { origin, startApp, webhookToken } from '../support/app.ts';
import { soonest } from '../support/appointment.ts';
import { type Listening, listening } from '../support/listening.ts';
import { until } from '../support/until.ts';

type Started = Awaited<ReturnType<typeof startApp>>;
let here: Started;
let server: Listening | null = null;
afterEach(async () => {
  await here.close();
  server?.close();
  server = null;
  expect(here.sandbox.violations).toEqual([]);
});

interface Case {
  /** From the beginning, or only once the client is about to book. */
  readonly from: 'start' | 'booking';
  readonly quirks: Partial<Quirks>;
  readonly ends: Ticket['state'];
  /** Bookings that the service then has for this client. */
  readonly kept: number;
  readonly callbacks?: true;
  /** What a refusal says. */
  readonly refusal?: { readonly code: string; readonly detail?: string };
}

const reads = (quirks: Partial<Quirks>): Case => ({ from: 'start', quirks, ends: 'booked', kept: 1 });
const fault = (quirks: Partial<Quirks>, ends: Ticket['state'], kept: number): Case => ({ from: 'booking', quirks, ends, kept });

const cases: Readonly<Record<keyof Quirks, readonly Case[]>> = {
  slowMs: [reads({ slowMs: 200 })],
  hangBeforeCommit: [fault({ hangBeforeCommit: 1 }, 'unresolved', 0)],
  hangAfterCommit: [fault({ hangAfterCommit: 1 }, 'unresolved', 1), { ...fault({ hangAfterCommit: 1 }, 'booked', 1), callbacks: true }],
  cutAfterCommit: [fault({ cutAfterCommit: 1 }, 'unresolved', 1), { ...fault({ cutAfterCommit: 1 }, 'booked', 1), callbacks: true }],
  html502: [reads({ html502: 1 }), fault({ html502: 1, faultMethod: 'book' }, 'unresolved', 0)],
  emptyBody: [reads({ emptyBody: 1 }), fault({ emptyBody: 1, faultMethod: 'book' }, 'unresolved', 0)],
  garbage: [reads({ garbage: 1 }), fault({ garbage: 1, faultMethod: 'book' }, 'unresolved', 0)],
  internalError: [reads({ internalError: 1 }), fault({ internalError: 1, faultMethod: 'book' }, 'unresolved', 0)],
  faultMethod: [
    reads({ faultMethod: 'getUnitList', html502: 2 }),
    reads({ faultMethod: 'getCartesianStartTimeMatrix', internalError: 1 }),
    reads({ faultMethod: 'getToken', html502: 1 }),
  ],
  throttleNext: [reads({ throttleNext: 2 }), fault({ throttleNext: 1 }, 'booked', 1)],
  httpThrottle: [reads({ httpThrottle: true, throttleNext: 1 }), fault({ httpThrottle: true, throttleNext: 1 }, 'booked', 1)],
  tokenDead: [reads({ tokenDead: 1 }), fault({ tokenDead: 1 }, 'booked', 1)],
  singleToken: [reads({ singleToken: true })],
  lists: [reads({ lists: 'map' }), reads({ lists: 'array' })],
  unitMap: [reads({ unitMap: 'list' }), reads({ unitMap: 'absent' })],
  emptyAsList: [reads({ emptyAsList: false })],
  nullAsList: [reads({ nullAsList: true })],
  answers: [reads({ answers: 'texts' })],
  idsAsNumbers: [reads({ idsAsNumbers: true })],
  errorCodeAsString: [reads({ errorCodeAsString: true, tokenDead: 1 })],
  categoriesNull: [reads({ categoriesNull: true })],
  pluginNulls: [reads({ pluginNulls: true })],
  pluginStatuses: [reads({ pluginStatuses: 'unsupported' })],
  companyParams: [reads({ companyParams: 'unsupported' })],
  detailsMethod: [
    reads({ detailsMethod: 'getBooking' }),
    { ...fault({ detailsMethod: 'getBooking', cutAfterCommit: 1 }, 'booked', 1), callbacks: true },
  ],
  promoMethod: [reads({ promoMethod: 'getPluginPromoInfoByCode' })],
  companyInfo: [reads({ companyInfo: 'brief' })],
  phoneCodes: [reads({ phoneCodes: 'list' })],
  pictures: [reads({ pictures: 'huge' })],
  // What these are about is not asked for yet.
  createBatch: [reads({ createBatch: 'object' })],
  batchReply: [reads({ batchReply: 'all' })],
  seriesId: [reads({ seriesId: 'batch_id' })],
  groupReply: [reads({ groupReply: 'one' })],
  recurringDates: [reads({ recurringDates: 'objects' })],
  seriesOnlyWhenAsked: [reads({ seriesOnlyWhenAsked: true })],
  captcha: [{ ...fault({ captcha: 'turnstile' }, 'refused', 0), refusal: { code: 'fields_invalid' } }],
  captchaOff: [reads({ captchaOff: 'null' })],
  captchaScript: [reads({ captchaScript: 'untold' })],
  captchaCode: [{ ...fault({ captcha: 'altcha', captchaCode: -32010 }, 'refused', 0), refusal: { code: 'upstream_failed' } }],
  missingDays: [reads({ missingDays: true })],
  matrixOff: [reads({ matrixOff: true })],
  fullyBooked: [{ ...fault({ fullyBooked: true }, 'refused', 0), refusal: { code: 'slot_taken' } }],
  doubleBooking: [reads({ doubleBooking: true })],
  callbackLost: [{ ...fault({ cutAfterCommit: 1, callbackLost: 1 }, 'unresolved', 1), callbacks: true }],
  callbackHeld: [{ ...fault({ cutAfterCommit: 1, callbackHeld: 1 }, 'booked', 1), callbacks: true }],
  callbackTwice: [{ ...fault({ cutAfterCommit: 1, callbackTwice: true }, 'booked', 1), callbacks: true }],
  callbackMs: [{ ...fault({ cutAfterCommit: 1, callbackMs: 300 }, 'booked', 1), callbacks: true }],
  // What these are about is asked of a booking that stands: see simplybook-moves.test.ts.
  cancelRefused: [reads({ cancelRefused: 1 })],
  answersTold: [reads({ answersTold: false })],
  validatorMessage: [
    {
      ...fault({ validatorMessage: 'Members only.' }, 'refused', 0),
      refusal: { code: 'refused_by_business', detail: 'Members only.' },
    },
  ],
};

const api = (path: string, init: RequestInit = {}) =>
  here.app.request(`/v1/sites/salon${path}`, { ...init, headers: { origin, 'content-type': 'application/json', ...init.headers } });

async function begin({ from, quirks, callbacks }: Case): Promise<void> {
  here = await startApp({ durations: { verifying: 1500, askedAgain: 100 } });
  if (callbacks) {
    server = await listening(here.app);
    here.sandbox.callbacks.urls['salon'] = `${server.url}/v1/sites/salon/webhooks/${webhookToken}`;
  }
  if (from === 'start') Object.assign(here.sandbox.quirks, quirks);
}

const seen = async (ticket: string) => {
  await here.account.wake();
  return ticketShape.parse(await (await api(`/tickets/${ticket}`)).json());
};

describe.each(Object.entries(cases))('%s', (_, list) => {
  it.each(list.map((one) => [JSON.stringify(one.quirks), one.callbacks ? 'with' : 'without', one] as const))(
    '%s, %s callbacks',
    async (_name, _callbacks, one) => {
      await begin(one);
      // Whoever cannot read the catalogue now is told so, and asks again.
      await until(
        async () => (await api('')).status,
        (status) => status === 200,
        { tries: 200, pause: 20 },
      );
      expect(site.parse(await (await api('')).json()).services.length).toBe(13);
      const slot = await soonest(here.app, '9');
      if (one.from === 'booking') Object.assign(here.sandbox.quirks, one.quirks);
      const response = await api('/bookings', {
        method: 'POST',
        headers: { 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify({
          lines: [{ service: '9', unit: slot.unit, start: slot.start }],
          client: { name: 'Nadia Brown', email: 'nadia@client.example', phone: '+44 20 7946 0101' },
          termsAccepted: true,
        }),
      });
      const body = (await response.json()) as { ticket: string | { ticket: string }; code?: string; detail?: string };
      if (one.refusal) {
        expect(body).toMatchObject(one.refusal);
      } else {
        const { ticket } = ticketShape.parse(body);
        // What was held back comes with the next one.
        if (here.sandbox.quirks.callbackMs === 0 && one.quirks.callbackHeld) {
          expect(here.sandbox.bookAsStranger({ service: '1', ...(await soonest(here.app, '1')) })).toBe(true);
        }
        const final = await until(
          () => seen(ticket),
          ({ state }) => !['accepted', 'sending', 'verifying'].includes(state),
        );
        expect(final.state).toBe(one.ends);
      }
      const ours = here.sandbox.company('salon').bookings.filter(({ client }) => client.email === 'nadia@client.example');
      expect(ours).toHaveLength(one.kept);
    },
  );
});
