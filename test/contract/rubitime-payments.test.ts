/** Prepayment by our own gateway at the service that answers once in five seconds: over HTTP, with the gateway's sandbox. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paymentPage, type Ticket, ticket } from '../../shared/contract/index.ts';
import { barberToken, startBarber } from '../support/barber.ts';
import { type Barber, visitorOf } from '../support/barber-visitor.ts';
import { type Listening, listening } from '../support/listening.ts';
import { startTill, type Till } from '../support/till.ts';
import { until } from '../support/until.ts';

let till: Till;
let here: Barber;
let door: Listening;
let visitor: ReturnType<typeof visitorOf>;
beforeEach(async () => {
  till = await startTill('yookassa');
  here = await startBarber({ payments: till.settings, booking: { prepayment: { percent: 20 } } });
  door = await listening(here.app);
  till.tell(`${door.url}/v1/sites/barber/payments/yookassa/${barberToken}`);
  visitor = visitorOf(here);
});
afterEach(async () => {
  door.close();
  await here.close();
  await till.close();
  expect(here.sandbox.violations).toEqual([]);
  expect(till.sandbox.violations).toEqual([]);
});

/** Asked again as long as the service rests. */
const page = (manage: string) =>
  until(
    async () => {
      const answer: unknown = await (await visitor.post('/booking/payment', {}, { authorization: `Bearer ${manage}` })).json();
      return paymentPage.safeParse(answer).data ?? answer;
    },
    (answer): answer is { url: string; amount: { minor: number; currency: string } } => paymentPage.safeParse(answer).success,
    { tries: 40, pause: 100 },
  ).then((answer) => paymentPage.parse(answer));
const eventually = (name: string, enough: (now: Ticket) => boolean) =>
  until(
    async () => {
      await here.account.wake();
      return ticket.parse(await (await visitor.api(`/tickets/${name}`)).json());
    },
    enough,
    { tries: 400 },
  );

describe('a prepayment', () => {
  it('is written into the record once it has come', async () => {
    const [slot] = await visitor.free('9', '&unit=5');
    const end = await visitor.settled(await visitor.book([{ service: '9', unit: '5', start: slot?.start ?? '' }]));
    if (end.state !== 'booked') throw new Error(end.state);
    expect(end.confirmation).toMatchObject({ status: 'awaiting_payment', payment: { online: true } });
    const { url, amount } = await page(end.confirmation.manage);
    expect(amount).toEqual({ minor: 48_000, currency: 'RUB' });
    expect(visitor.records()).toMatchObject([{ status: 3, prepayment_date: null }]);
    await till.pay(url);
    await eventually(end.ticket, (now) => now.state === 'booked' && now.confirmation.status === 'confirmed');
    expect(visitor.records()).toMatchObject([{ status: 0, prepayment: '480', prepayment_date: expect.stringMatching(/^\d{4}-/) }]);
    expect(till.returned()).toBe(0);
  });

  it('goes back when the owner has cancelled the record meanwhile', async () => {
    const [slot] = await visitor.free('9', '&unit=5');
    const end = await visitor.settled(await visitor.book([{ service: '9', unit: '5', start: slot?.start ?? '' }]));
    if (end.state !== 'booked') throw new Error(end.state);
    const { url } = await page(end.confirmation.manage);
    const [record] = visitor.records();
    if (record) record.status = 4;
    await till.pay(url);
    await until(
      async () => {
        await here.account.wake();
        return till.returned();
      },
      (minor) => minor === 48_000,
      { tries: 400 },
    );
    expect(visitor.records()).toMatchObject([{ status: 4, prepayment_date: null }]);
  });

  it('of several services in one visit is paid on one page', async () => {
    const starts = (await visitor.free('11', '&unit=4')).map(({ start }) => start);
    const lines = [starts[0], starts[4]].map((start) => ({ service: '11', unit: '4', start: start ?? '' }));
    const end = await visitor.visit(await visitor.book(lines));
    const [first, second] = end.lines;
    if (first?.state !== 'booked' || second?.state !== 'booked') throw new Error('not booked');
    const { url, amount } = await page(second.confirmation.manage);
    expect(amount).toEqual({ minor: 52_000, currency: 'RUB' });
    expect((await page(first.confirmation.manage)).url).toBe(url);
    await till.pay(url);
    await eventually(
      end.ticket,
      (now) => now.state === 'visit' && now.lines.every((line) => line.state === 'booked' && line.confirmation.status === 'confirmed'),
    );
    expect(visitor.records()).toMatchObject([
      { status: 0, prepayment: '260' },
      { status: 0, prepayment: '260' },
    ]);
  });
});
