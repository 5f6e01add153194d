/** Several services in one visit, and moving a booking, at the service that answers once in five seconds: over HTTP. */
import { afterEach, describe, expect, it } from 'vitest';
import { addMinutes } from '../../shared/local-time.ts';
import { barberToken, startBarber } from '../support/barber.ts';
import { type Barber, visitorOf } from '../support/barber-visitor.ts';
import { type Listening, listening } from '../support/listening.ts';
import { until } from '../support/until.ts';

let here: Barber;
let visitor: ReturnType<typeof visitorOf>;
let server: Listening | null = null;
afterEach(async () => {
  await here.close();
  server?.close();
  server = null;
  expect(here.sandbox.violations).toEqual([]);
});
const start = async (options: Parameters<typeof startBarber>[0] = {}) => {
  here = await startBarber(options);
  visitor = visitorOf(here);
};
const listen = async () => {
  server = await listening(here.app);
  here.sandbox.webhooks.url = `${server.url}/v1/sites/barber/webhooks/${barberToken}`;
};
const states = ({ lines }: { lines: readonly { state: string }[] }) => lines.map(({ state }) => state);
/** So many starts of a service by one cooperator that do not overlap. */
const apart = async (service: string, unit: string, count: number): Promise<string[]> => {
  const starts = (await visitor.free(service, `&unit=${unit}`)).map((slot) => slot.start);
  return starts.filter((_, index) => index % 2 === 0).slice(0, count);
};

describe('a visit of several services', () => {
  it('is priced together, made one by one, and every line has its own link', async () => {
    await start();
    const [first = '', second = ''] = await apart('11', '4', 2);
    const [third = ''] = (await apart('9', '5', 20)).filter((at) => at > second);
    const lines = [
      { service: '11', unit: '4', start: first },
      { service: '11', unit: '4', start: second },
      { service: '9', unit: '5', start: third },
    ];
    const price = await (await visitor.post('/quote', { lines, promo: 'DSA123456' })).json();
    expect(price).toEqual({
      before: { minor: 500_000, currency: 'RUB' },
      total: { minor: 490_000, currency: 'RUB' },
      promo: {
        state: 'applied',
        code: 'DSA123456',
        title: 'Сто рублей',
        percent: null,
        saving: { minor: 10_000, currency: 'RUB' },
        until: null,
        fineprint: null,
      },
    });
    const end = await visitor.visit(await visitor.book(lines, { promo: 'DSA123456' }));
    expect([states(end), end.undoable]).toEqual([['booked', 'booked', 'booked'], false]);
    expect(visitor.records()).toMatchObject([
      { record: first.replace('T', ' '), cooperator_id: 4, coupon: '', price: '1300' },
      { record: second.replace('T', ' '), cooperator_id: 4, coupon: '', price: '1300' },
      { record: third.replace('T', ' '), cooperator_id: 5, coupon: 'DSA123456', coupon_discount: '100', price: '2300' },
    ]);
    const links = end.lines.map((line) => (line.state === 'booked' ? line.confirmation.manage : ''));
    expect((await visitor.own(links[2] ?? '')).start).toBe(third);
  });

  it('of which one time was taken by hand is told line by line, and the rest is removed when the client wants all or nothing', async () => {
    await start();
    const [first = '', second = '', third = ''] = await apart('14', '6', 3);
    await here.sandbox.asOwner.add({ branch_id: 2, cooperator_id: 6, service_id: 14, record: second.replace('T', ' ') });
    const line = (at: string) => ({ service: '14', unit: '6', start: at });
    const response = await visitor.book([line(first), line(second), line(third)]);
    const part = await visitor.visit(response);
    expect([states(part), part.undoable]).toEqual([['booked', 'refused', 'booked'], true]);
    expect(part.lines[1]).toMatchObject({ refusal: { code: 'slot_taken' } });
    expect(visitor.calls('remove-record')).toEqual([]);

    const undoing = await visitor.api(`/tickets/${part.ticket}`, { method: 'DELETE' });
    expect(undoing.status).toBe(200);
    const end = await visitor.visit(undoing);
    expect([states(end), end.undoable]).toEqual([['withdrawn', 'refused', 'withdrawn'], false]);
    expect(visitor.calls('remove-record')).toHaveLength(2);
    expect(visitor.records()).toHaveLength(1);
    await until(
      () => visitor.free('14', '&unit=6'),
      (slots) => [first, third].every((at) => slots.some((slot) => slot.start === at)),
    );
  });

  it('of which nothing can be made is refused as a whole, with what is free near the first', async () => {
    await start();
    const [first = '', second = ''] = await apart('14', '6', 2);
    for (const at of [first, second])
      await here.sandbox.asOwner.add({ branch_id: 2, cooperator_id: 6, service_id: 14, record: at.replace('T', ' ') });
    const lines = [first, second].map((at) => ({ service: '14', unit: '6', start: at }));
    const key = crypto.randomUUID();
    const end = await visitor.visit(await visitor.book(lines, {}, key));
    expect(states(end)).toEqual(['refused', 'refused']);
    // The key is free for another try, which knows now that the times are gone.
    expect(await visitor.code(await visitor.book(lines, {}, key))).toBe('409 slot_taken');
    expect(visitor.calls('create-record')).toEqual([]);
  });

  it.each([
    ['more lines than the business takes', 4, {}],
    ['one line more than one', 2, { maxLines: 1 }],
  ])('with %s is refused before anything is asked', async (_, count, booking) => {
    await start({ booking });
    const starts = await apart('14', '6', count);
    const asked = here.sandbox.journal.length;
    const answer = await visitor.book(starts.map((at) => ({ service: '14', unit: '6', start: at })));
    expect(await visitor.code(answer)).toBe('400 bad_request');
    expect(here.sandbox.journal).toHaveLength(asked);
  });
});

describe('moving a booking', () => {
  const made = async (at: string) => {
    const end = await visitor.settled(await visitor.book([{ service: '14', unit: '6', start: at }]));
    if (end.state !== 'booked') throw new Error(end.state);
    return end.confirmation;
  };

  it('is an update of its record, looked at and held like a booking; the card follows', async () => {
    await start();
    const [first = '', second = ''] = await apart('14', '6', 2);
    const { manage, code } = await made(first);
    expect(await visitor.own(manage)).toMatchObject({
      start: first,
      actions: ['cancel', 'reschedule'],
      place: { service: '14', unit: '6', location: '2' },
    });
    const key = crypto.randomUUID();
    const response = await visitor.reschedule(manage, { start: second }, key);
    expect([201, 202]).toContain(response.status);
    const end = await visitor.settled(response);
    expect(end).toMatchObject({ state: 'booked', confirmation: { code, start: second, unit: '6', location: '2', status: 'confirmed' } });
    expect(visitor.calls('update-record').map(({ params }) => params)).toEqual([
      {
        id: Number(code),
        branch_id: 2,
        cooperator_id: 6,
        service_id: 14,
        record: second.replace('T', ' '),
        duration: 60,
        // An hour before its new time in Novosibirsk, four hours behind in Moscow.
        reminder: addMinutes(second, -60 - 4 * 60).replace('T', ' '),
        reminder_minutes: 60,
      },
    ]);
    expect((await visitor.settled(await visitor.reschedule(manage, { start: second }, key))).ticket).toBe(end.ticket);
    expect(await visitor.code(await visitor.reschedule(manage, { start: first }, key))).toBe('422 idempotency_key_reused');
    expect((await visitor.own(manage)).start).toBe(second);
    expect(visitor.records()).toHaveLength(1);
    await until(
      () => visitor.free('14', '&unit=6'),
      (slots) => slots.some(({ start: at }) => at === first) && !slots.some(({ start: at }) => at === second),
    );
  });

  it('to a time that was taken by hand leaves it where it stands', async () => {
    await start();
    const [first = '', second = ''] = await apart('14', '6', 2);
    const { manage } = await made(first);
    await here.sandbox.asOwner.add({ branch_id: 2, cooperator_id: 6, service_id: 14, record: second.replace('T', ' ') });
    const end = await visitor.settled(await visitor.reschedule(manage, { start: second }));
    expect(end).toMatchObject({ state: 'refused', refusal: { code: 'slot_taken' } });
    expect([visitor.calls('update-record'), (await visitor.own(manage)).start]).toEqual([[], first]);
  });

  it('without an answer is asked about before anything is said', async () => {
    await start();
    const [first = '', second = ''] = await apart('14', '6', 2);
    const { manage } = await made(first);
    Object.assign(here.sandbox.quirks, { emptyBody: 1, faultMethod: 'update-record' });
    const end = await visitor.settled(await visitor.reschedule(manage, { start: second }));
    expect(end).toMatchObject({ state: 'booked', confirmation: { start: second } });
    expect(visitor.calls('get-record').length).toBeGreaterThan(0);
  });

  it('is not offered once the business wants notice, nor to who may only look', async () => {
    await start({ manage: { rescheduleUntil: 'P30D' } });
    const [first = '', second = ''] = await apart('14', '6', 2);
    const { manage } = await made(first);
    expect((await visitor.own(manage)).actions).toEqual(['cancel']);
    expect(await visitor.code(await visitor.reschedule(manage, { start: second }))).toBe('409 reschedule_refused');
    expect(await visitor.code(await visitor.reschedule('no-token', { start: second }))).toBe('401 link_invalid');
    expect(await visitor.code(await visitor.reschedule(manage, { start: 'tomorrow' }))).toBe('400 bad_request');
  });

  it('by the owner’s hand is followed: the ticket and the free times say so', async () => {
    await start();
    await listen();
    const [first = '', second = ''] = await apart('14', '6', 2);
    const { code } = await made(first);
    const ticket = [...here.sandbox.records.keys()];
    expect(ticket).toEqual([Number(code)]);
    here.sandbox.asOwner.move(Number(code), { record: second.replace('T', ' ') });
    await until(
      async () => {
        await here.account.wake();
        return visitor.free('14', '&unit=6');
      },
      (slots) => slots.some(({ start: at }) => at === first) && !slots.some(({ start: at }) => at === second),
    );
  });
});

describe('a promo code with counted uses', () => {
  it('is used up by what is booked, says so in the price, and is free again when nothing was made', async () => {
    await start({ promoCodes: [{ code: 'ОДИН', amount: 100, uses: 1 }] });
    const [first = '', second = ''] = await apart('14', '6', 2);
    const line = (at: string) => ({ service: '14', unit: '6', start: at });
    const verdict = async () => (await (await visitor.post('/quote', { lines: [line(second)], promo: 'один' })).json()).promo;
    expect(await verdict()).toMatchObject({ state: 'applied' });
    await here.sandbox.asOwner.add({ branch_id: 2, cooperator_id: 6, service_id: 14, record: first.replace('T', ' ') });
    const lost = await visitor.settled(await visitor.book([line(first)], { promo: 'ОДИН' }));
    expect(lost.state).toBe('refused');
    const made = await visitor.settled(await visitor.book([line(second)], { promo: 'ОДИН' }));
    expect(made.state).toBe('booked');
    const [third = ''] = await apart('14', '6', 1);
    expect(await visitor.code(await visitor.book([line(third)], { promo: 'ОДИН' }))).toBe('422 promo_used_up');
    expect(await verdict()).toMatchObject({ state: 'refused', reason: 'promo_used_up' });
  });
});
