/** Paying for a booking, over HTTP: the service's sandbox, a gateway's sandbox, and the application between them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownBooking, paymentPage, problem, type Ticket, ticket } from '../../shared/contract/index.ts';
import { origin, startApp, webhookToken } from '../support/app.ts';
import { confirmed, soonest, visitOf } from '../support/appointment.ts';
import { type Inbox, startInbox } from '../support/inbox.ts';
import { type Listening, listening } from '../support/listening.ts';
import { type GatewayName, startTill, type Till } from '../support/till.ts';
import { until } from '../support/until.ts';

/** Costs 240.00, and is paid online. */
const BRIDAL = '10';

let till: Till;
let here: Awaited<ReturnType<typeof startApp>>;
let door: Listening;
let inbox: Inbox;

/** `minutes`: after which the service gives an unpaid time away. */
async function open(gateway: GatewayName = 'stripe', { minutes = 20 } = {}) {
  till = await startTill(gateway);
  inbox = await startInbox();
  here = await startApp({
    settings: { paymentProcessor: 'stripe' },
    payments: till.settings,
    alertUrl: `${inbox.url}/alerts`,
  });
  Object.assign(here.sandbox.company('salon').seed.params, { payment_timeout: String(minutes) });
  door = await listening(here.app);
  till.tell(`${door.url}/v1/sites/salon/payments/${gateway}/${webhookToken}`);
}

beforeEach(() => open());
afterEach(async () => {
  door.close();
  await here.close();
  await till.close();
  await inbox.close();
  expect(here.sandbox.violations).toEqual([]);
  expect(till.sandbox.violations).toEqual([]);
});

const booked = async () => confirmed(here.app, BRIDAL, await soonest(here.app, BRIDAL));
const mine = (path: string, manage: string, body?: object) =>
  here.app.request(`/v1/sites/salon/booking${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { origin, authorization: `Bearer ${manage}`, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    ...(body && { body: JSON.stringify(body) }),
  });
async function page(manage: string) {
  const answer: unknown = await (await mine('/payment', manage, {})).json();
  const shown = paymentPage.safeParse(answer).data;
  if (!shown) throw new Error(JSON.stringify(answer));
  return shown;
}
const told = async (name: string): Promise<Ticket> =>
  ticket.parse(await (await here.app.request(`/v1/sites/salon/tickets/${name}`, { headers: { origin } })).json());
const eventually = (name: string, enough: (now: Ticket) => boolean) =>
  until(
    async () => {
      await here.account.wake();
      return told(name);
    },
    enough,
    { tries: 300 },
  );
/** What is told as going back is on its way for a moment. */
const isBack = (amount: number) =>
  until(
    async () => {
      await here.account.wake();
      return till.returned();
    },
    (minor) => minor === amount,
    { tries: 400 },
  );
const isConfirmed = (now: Ticket) => now.state === 'booked' && now.confirmation.status === 'confirmed';
const bookings = () => here.sandbox.company('salon').bookings;
const calls = (method: string) => here.sandbox.journal.filter((entry) => entry.method === method);

describe.each(['stripe', 'yookassa'] as const)('a booking that is paid by %s', (gateway) => {
  beforeEach(async () => {
    if (gateway === 'stripe') return;
    door.close();
    await here.close();
    await till.close();
    await inbox.close();
    await open(gateway);
  });

  it('waits for its money, is paid on the page, and is confirmed at the service', async () => {
    const made = await booked();
    expect(made).toMatchObject({ status: 'awaiting_payment', payment: { online: true, until: expect.any(String) } });
    const priced = await eventually(made.ticket, (now) => now.state === 'booked' && now.confirmation.payment?.due !== undefined);
    expect(priced).toMatchObject({ confirmation: { payment: { due: { minor: 24_000, currency: 'GBP' } } } });
    const { url, amount } = await page(made.manage);
    expect(amount).toEqual({ minor: 24_000, currency: 'GBP' });
    expect(await told(made.ticket)).toMatchObject({ confirmation: { payment: { state: 'open' } } });
    expect(await till.pay(url)).toBe('https://book.example.com/my/salon');
    const end = await eventually(made.ticket, isConfirmed);
    expect(end).toMatchObject({ confirmation: { payment: null } });
    expect(bookings()).toMatchObject([{ status: 'confirmed', paidBy: 'stripe' }]);
    expect(ownBooking.parse(await (await mine('', made.manage)).json())).toMatchObject({ status: 'confirmed', payment: null });
    expect(problem.parse(await (await mine('/payment', made.manage, {})).json())).toMatchObject({ code: 'payment_not_due' });
    expect(till.returned()).toBe(0);
  });
});

describe('a page to pay', () => {
  it('is the same one however often it is asked for', async () => {
    const made = await booked();
    const first = await page(made.manage);
    expect(await page(made.manage)).toEqual(first);
    expect((await Promise.all([page(made.manage), page(made.manage)])).map(({ url }) => url)).toEqual([first.url, first.url]);
    expect(till.pages()).toBe(1);
  });

  it('is one, though the gateway hangs after it has opened it', async () => {
    const made = await booked();
    till.sandbox.switches.error500 = 1;
    expect((await mine('/payment', made.manage, {})).status).toBe(502);
    const { url } = await page(made.manage);
    await till.pay(url);
    await eventually(made.ticket, isConfirmed);
    expect(till.pages()).toBe(1);
  });

  it('is another one when the bank declined on the first', async () => {
    door.close();
    await here.close();
    await till.close();
    await inbox.close();
    await open('yookassa');
    const made = await booked();
    const first = await page(made.manage);
    // Its word is lost: the page is looked at before it is shown again.
    till.sandbox.switches.notificationLost = 1;
    await fetch(first.url, { method: 'POST', body: new URLSearchParams({ do: 'decline' }) });
    const second = await page(made.manage);
    expect(second.url).not.toBe(first.url);
    await till.pay(second.url);
    await eventually(made.ticket, isConfirmed);
  });

  it('leads back to a page of the site, and to no other', async () => {
    const made = await booked();
    const elsewhere = await mine('/payment', made.manage, { returnTo: 'https://elsewhere.example/thanks' });
    expect(problem.parse(await elsewhere.json())).toMatchObject({ status: 400, code: 'bad_request' });
    const { url } = paymentPage.parse(await (await mine('/payment', made.manage, { returnTo: `${origin}/booking?x=1` })).json());
    expect(await till.pay(url)).toBe(`${origin}/booking?x=1`);
  });

  it('is not opened where the service would not enter the money', async () => {
    const made = await booked();
    const company = here.sandbox.company('salon');
    const { paypal = {} } = company.seed.processors;
    Object.assign(company, { seed: { ...company.seed, processors: { paypal } } });
    expect(problem.parse(await (await mine('/payment', made.manage, {})).json())).toMatchObject({ code: 'payment_unsupported' });
    expect(till.pages()).toBe(0);
  });

  it('needs a link that may change something', async () => {
    await booked();
    expect((await mine('/payment', 'not-a-link', {})).status).toBe(401);
  });
});

describe('money', () => {
  it('that is only said to have come changes nothing', async () => {
    till.sandbox.switches.notificationForged = 1;
    const made = await booked();
    await page(made.manage);
    await until(
      () => till.sandbox.notifications.sent.filter(({ status }) => status === 200),
      ({ length }) => length === 1,
    );
    await here.account.wake();
    expect(await told(made.ticket)).toMatchObject({ confirmation: { status: 'awaiting_payment', payment: { state: 'open' } } });
    expect(calls('confirmBookingCart')).toEqual([]);
  });

  it('is found although nobody tells of it, and is entered once although it is told of twice', async () => {
    const made = await booked();
    till.sandbox.switches.notificationLost = 1;
    await till.pay((await page(made.manage)).url);
    await eventually(made.ticket, isConfirmed);
    till.sandbox.switches.notificationTwice = true;
    const again = await booked();
    await till.pay((await page(again.manage)).url);
    await eventually(again.ticket, isConfirmed);
    expect(calls('confirmBookingCart')).toHaveLength(2);
  });

  it('that comes twice goes back once', async () => {
    const made = await booked();
    till.sandbox.switches.paidTwice = 1;
    await till.pay((await page(made.manage)).url);
    await eventually(made.ticket, isConfirmed);
    await until(
      async () => {
        await here.account.wake();
        return till.returned();
      },
      (minor) => minor > 0,
      { tries: 300 },
    );
    expect(till.returned()).toBe(24_000);
    expect(calls('confirmBookingCart')).toHaveLength(1);
    await here.account.wake();
    const [alert] = await inbox.read('/alerts', 1);
    const { ticket: name, start, unit } = made;
    const said = { site: 'salon', ticket: name, code: 'payment_returned', service: BRIDAL, unit, start };
    expect(JSON.parse(new TextDecoder().decode(alert?.body))).toEqual(said);
  });

  it('that the gateway will not have back is for the business to settle', async () => {
    const made = await booked();
    Object.assign(till.sandbox.switches, { paidTwice: 1, refundFails: 1 });
    await till.pay((await page(made.manage)).url);
    await until(
      async () => {
        await here.account.wake();
        return inbox.count('/alerts');
      },
      (count) => count === 1,
      { tries: 300 },
    );
    const [alert] = await inbox.read('/alerts', 1);
    expect(JSON.parse(new TextDecoder().decode(alert?.body))).toMatchObject({ code: 'payment_unsettled' });
  });

  it('waits until the service answers', async () => {
    const made = await booked();
    const { url } = await page(made.manage);
    here.sandbox.quirks.emptyBody = 2;
    await till.pay(url);
    await eventually(made.ticket, isConfirmed);
    expect(till.returned()).toBe(0);
  });

  it('for what the client has given up goes back', async () => {
    const made = await booked();
    const { url } = await page(made.manage);
    // Stripe's page is closed at once; whoever has it open already pays all the same.
    till.sandbox.switches.error500 = 1;
    expect((await mine('/cancel', made.manage, {})).status).toBe(200);
    await till.pay(url);
    const end = await eventually(made.ticket, (now) => now.state === 'cancelled' && (now.payment === 'returned' || till.returned() === 0));
    expect(end.state).toBe('cancelled');
    await isBack(24_000);
    expect(ownBooking.parse(await (await mine('', made.manage)).json())).toMatchObject({
      status: 'cancelled',
      payment: { state: 'returned' },
    });
  });
});

describe('money that comes too late', () => {
  beforeEach(async () => {
    door.close();
    await here.close();
    await till.close();
    await inbox.close();
    await open('yookassa', { minutes: 0.03 });
    here.sandbox.callbacks.urls['salon'] = `${door.url}/v1/sites/salon/webhooks/${webhookToken}`;
  });
  const isGone = (now: Ticket) => now.state === 'cancelled';

  it('books the same time once more', async () => {
    const made = await booked();
    const { url } = await page(made.manage);
    await eventually(made.ticket, isGone);
    await till.pay(url);
    const end = await eventually(made.ticket, isConfirmed);
    expect(end).toMatchObject({ confirmation: { start: made.start, unit: made.unit } });
    expect(bookings().map(({ status }) => status)).toEqual(['cancelled', 'confirmed']);
    expect(till.returned()).toBe(0);
    // By the link that the client has.
    expect(ownBooking.parse(await (await mine('', made.manage)).json())).toMatchObject({ status: 'confirmed', start: made.start });
  });

  it('goes back when the time is somebody else’s', async () => {
    const made = await booked();
    const { url } = await page(made.manage);
    await eventually(made.ticket, isGone);
    const other = here.sandbox.company('salon').bookings[0];
    if (!other) throw new Error('nothing was booked');
    here.sandbox.company('salon').bookings.push({ ...other, id: '9999', status: 'confirmed', payUntil: null });
    await till.pay(url);
    await isBack(24_000);
    expect(await eventually(made.ticket, (now) => now.state === 'cancelled' && now.payment === 'returned')).toMatchObject({
      state: 'cancelled',
    });
    expect(ownBooking.parse(await (await mine('', made.manage)).json())).toMatchObject({
      status: 'cancelled',
      payment: { state: 'returned' },
    });
  });

  describe('for two bookings of one visit', () => {
    const lines = (now: Ticket) => (now.state === 'visit' ? now.lines : []);
    const visited = async () => {
      const made = await visitOf(here.app, BRIDAL);
      const [first] = lines(made);
      if (first?.state !== 'booked') throw new Error(JSON.stringify(made));
      const { url, amount } = await page(first.confirmation.manage);
      expect(amount).toEqual({ minor: 48_000, currency: 'GBP' });
      const { manage } = first.confirmation;
      return { ticket: made.ticket, url, manage };
    };
    const areGone = (now: Ticket) => lines(now).every(({ state }) => state === 'cancelled');

    it('books both once more, in a list of their own', async () => {
      const { ticket: name, url, manage } = await visited();
      await eventually(name, areGone);
      await till.pay(url);
      await eventually(name, (now) => lines(now).every(isConfirmed));
      expect(bookings().map(({ status }) => status)).toEqual(['cancelled', 'cancelled', 'confirmed', 'confirmed']);
      expect(new Set(bookings().map(({ batch }) => batch)).size).toBe(2);
      expect(till.returned()).toBe(0);
      expect(ownBooking.parse(await (await mine('', manage)).json())).toMatchObject({ status: 'confirmed' });
    });

    it('books none of them when one time is somebody else’s', async () => {
      const { ticket: name, url, manage } = await visited();
      await eventually(name, areGone);
      const [, second] = bookings();
      if (!second) throw new Error('nothing was booked');
      bookings().push({ ...second, id: '9999', status: 'confirmed', payUntil: null });
      await till.pay(url);
      await eventually(name, (now) => lines(now).every((line) => line.state === 'cancelled' && line.payment === 'returned'));
      await isBack(48_000);
      expect(bookings().filter(({ id, status }) => id !== '9999' && status !== 'cancelled')).toEqual([]);
      expect(ownBooking.parse(await (await mine('', manage)).json())).toMatchObject({
        status: 'cancelled',
        payment: { state: 'returned' },
      });
    });
  });
});

describe('a visit that waits for its money', () => {
  it('costs less once a part of it is given up, and its open page is closed', async () => {
    const made = await visitOf(here.app, BRIDAL);
    const [first, second] = made.lines;
    if (first?.state !== 'booked' || second?.state !== 'booked') throw new Error(JSON.stringify(made));
    const whole = await page(first.confirmation.manage);
    expect((await mine('/cancel', second.confirmation.manage, {})).status).toBe(200);
    await until(
      async () => {
        await here.account.wake();
        return till.sandbox.calls.some(({ path, status }) => path.endsWith('/expire') && status === 200);
      },
      (isClosed) => isClosed,
      { tries: 300 },
    );
    const left = await page(first.confirmation.manage);
    expect(left.url).not.toBe(whole.url);
    expect(left.amount.minor).toBe(24_000);
    await till.pay(left.url);
    await eventually(first.ticket, isConfirmed);
    expect(till.returned()).toBe(0);
  });
});
