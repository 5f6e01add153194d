/**
 * What every payment gateway must do, over HTTP against its own sandbox: the same text for all. Nothing here knows whose
 * service it is.
 */
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Switches } from '../../demo/sandbox/payments/switches.ts';
import type { Result } from '../../proxy/domain/result.ts';
import type { Checkout, GatewayPorts, PaymentGateway } from '../../proxy/payments/gateway.ts';
import { Unanswered } from '../../proxy/ports/upstream.ts';
import { toMoney } from '../../shared/money.ts';
import { clock } from '../support/clock.ts';
import { type Inbox, startInbox } from '../support/inbox.ts';
import { until } from '../support/until.ts';

const OURS = '/ours';
const THEIRS = '/theirs';

export interface GatewayWorld {
  readonly gateway: PaymentGateway;
  /** Of another business at the same service. */
  readonly stranger: PaymentGateway;
  readonly withWrongKey: PaymentGateway;
  /** Everything that must stay inside. */
  readonly secrets: readonly string[];
  readonly currency: string;
  /** Whether an open page closes when it is asked to. */
  readonly closes: boolean;
  /** Whether a notification proves by whom it was sent. */
  readonly signs: boolean;
  readonly switches: Switches;
  readonly calls: readonly { readonly key: string | null; readonly status: number }[];
  readonly violations: { kind: string }[];
  /** How many payments the service keeps. */
  kept(): number;
  /** How much went back in all, as the service counts. */
  givenBack(): number;
  /** The page's time is over. */
  expire(id: string): boolean;
  close(): Promise<void>;
}

/** Where notifications go, ours and the stranger's. */
export interface Addresses {
  readonly ours: string;
  readonly theirs: string;
}

export function describeGateway(title: string, start: (ports: GatewayPorts, addresses: Addresses) => Promise<GatewayWorld>): void {
  let world: GatewayWorld;
  let inbox: Inbox;
  /** What is allowed to have been wrong; nothing, unless a test says so. */
  let expected: string[];
  const waiting = new Set<() => void>();
  const ports: GatewayPorts = {
    fetch: (request) => fetch(request),
    now: clock,
    after(_ms, run) {
      waiting.add(run);
      return () => void waiting.delete(run);
    },
    timeout: 20_000,
  };

  beforeEach(async () => {
    expected = [];
    waiting.clear();
    inbox = await startInbox();
    world = await start(ports, { ours: inbox.url + OURS, theirs: inbox.url + THEIRS });
  });
  afterEach(async () => {
    await world.close();
    await inbox.close();
    expect(world.violations.map(({ kind }) => kind)).toEqual(expected);
  });

  const money = (major: number) => toMoney(major, world.currency) ?? { minor: 0, currency: '' };
  const key = () => crypto.randomUUID();
  const checkout = (more: Partial<Checkout> = {}): Checkout => ({
    reference: 'cart-4f1d',
    amount: money(42.5),
    description: 'Haircut & beard, Tue 1 Dec, 14:30 · “Ксения”',
    returnUrl: 'http://localhost:9/back?site=salon',
    expiresAt: clock() + 40 * 60_000,
    ...more,
  });
  function told<Value>(result: Result<Value>): Value {
    if (!result.ok) throw new Error(result.fault.code);
    return result.value;
  }
  const open = async (more: Partial<Checkout> = {}) => told(await world.gateway.open(checkout(more), key()));
  const press = (url: string, button: 'pay' | 'decline') =>
    fetch(url, { method: 'POST', body: new URLSearchParams({ do: button }), redirect: 'manual' });
  const read = async (id: string) => told(await world.gateway.read(id));
  const paid = async (more: Partial<Checkout> = {}) => {
    const opened = await open(more);
    await press(opened.url, 'pay');
    return opened;
  };
  /** A call that is sent and never answered: given up as soon as the service has it. */
  const givenUp = async (call: Promise<unknown>) => {
    const before = world.calls.length;
    const ended = call.then(
      () => 'answered',
      (error: unknown) => error,
    );
    await until(
      () => world.calls.slice(before).some(({ status }) => status === 0),
      (is) => is,
    );
    for (const run of waiting) run();
    return ended;
  };

  describe(title, () => {
    it('opens a page, takes the money there, and tells amount, cart and moment', async () => {
      const { id, url } = await open();
      expect(await read(id)).toEqual({ state: 'open' });
      const shown = await fetch(url);
      expect([shown.status, shown.headers.get('content-security-policy')]).toEqual([200, expect.stringContaining("default-src 'none'")]);
      expect(await shown.text()).toContain('Haircut &amp; beard');
      const before = clock();
      const left = await press(url, 'pay');
      expect([left.status, left.headers.get('location')]).toEqual([303, checkout().returnUrl]);
      const payment = await read(id);
      expect(payment).toMatchObject({ state: 'paid', amount: money(42.5), reference: 'cart-4f1d', refunded: money(0) });
      const at = payment?.state === 'paid' ? payment.at : 0;
      expect(Math.abs(at - before)).toBeLessThan(60_000);
    });

    it('takes the money once, however often the button is pressed', async () => {
      const { id, url } = await paid();
      expect((await press(url, 'pay')).status).toBe(200);
      expect((await press(url, 'decline')).status).toBe(200);
      expect((await read(id))?.state).toBe('paid');
      expect(world.kept()).toBe(1);
    });

    it('opens one page under one key, and another under another', async () => {
      const [one, once] = [checkout(), key()];
      const first = told(await world.gateway.open(one, once));
      expect(told(await world.gateway.open(one, once))).toEqual(first);
      expect(world.kept()).toBe(1);
      expect((await open()).id).not.toBe(first.id);
      expect(world.calls.every(({ key: sent }, index) => index > 1 || sent === once)).toBe(true);
    });

    it('refuses a key that was used for something else', async () => {
      const once = key();
      told(await world.gateway.open(checkout(), once));
      const answer = await world.gateway.open(checkout({ amount: money(43) }), once);
      expect(answer).toMatchObject({ ok: false, fault: { code: 'idempotency_key_reused' } });
      expected = ['key_reused'];
    });

    it('takes no payment of nothing, and asks nobody about it', async () => {
      for (const amount of [money(0), { minor: -100, currency: world.currency }, { minor: 0.5, currency: world.currency }])
        expect(await world.gateway.open(checkout({ amount }), key())).toMatchObject({ ok: false, fault: { code: 'payment_unsupported' } });
      expect(world.calls).toEqual([]);
    });

    it('tells when the service itself finds an amount too small', async () => {
      expect(await world.gateway.open(checkout({ amount: { minor: 1, currency: world.currency } }), key())).toMatchObject({
        ok: false,
        fault: { code: 'payment_unsupported' },
      });
      expected = ['amount'];
    });

    it('tells an end without money: the time was over', async () => {
      const { id, url } = await open();
      expect(world.expire(id)).toBe(true);
      expect(await read(id)).toEqual({ state: 'cancelled' });
      expect((await press(url, 'pay')).status).toBe(200);
      expect(await read(id)).toEqual({ state: 'cancelled' });
      expect(told(await world.gateway.cancel(id, key()))).toEqual({ state: 'cancelled' });
    });

    it('never tells a declined payment to be paid', async () => {
      const { id, url } = await open();
      expect((await press(url, 'decline')).headers.get('location')).toBeNull();
      const state = (await read(id))?.state;
      expect(['open', 'cancelled']).toContain(state);
      await press(url, 'pay');
      expect((await read(id))?.state).toBe(state === 'open' ? 'paid' : 'cancelled');
    });

    it('closes a page, or says that it stays open', async () => {
      const { id, url } = await open();
      const once = key();
      const state = world.closes ? 'cancelled' : 'open';
      expect(told(await world.gateway.cancel(id, once))).toEqual({ state });
      expect(told(await world.gateway.cancel(id, once))).toEqual({ state });
      await press(url, 'pay');
      expect((await read(id))?.state).toBe(world.closes ? 'cancelled' : 'paid');
    });

    it('tells that the money came before the page was closed', async () => {
      const { id } = await paid();
      expect(told(await world.gateway.cancel(id, key()))).toMatchObject({ state: 'paid', reference: 'cart-4f1d' });
    });

    it('gives back once under one key, and what is back counts as made', async () => {
      const { id } = await paid();
      const once = key();
      expect(told(await world.gateway.refund(id, money(42.5), once))).toBe('made');
      expect(told(await world.gateway.refund(id, money(42.5), once))).toBe('made');
      expect(told(await world.gateway.refund(id, money(42.5), key()))).toBe('made');
      expect(await read(id)).toMatchObject({ state: 'paid', amount: money(42.5), refunded: money(42.5) });
      expect(world.givenBack()).toBe(4250);
    });

    it('gives back a part, and never more than there was', async () => {
      const { id } = await paid();
      expect(told(await world.gateway.refund(id, money(2.5), key()))).toBe('made');
      expect(told(await world.gateway.refund(id, money(42.5), key()))).toBe('refused');
      expect(await read(id)).toMatchObject({ refunded: money(2.5) });
      expected = ['amount'];
    });

    it('gives nothing back of what was never paid, or is nobody’s', async () => {
      const { id } = await open();
      expect(told(await world.gateway.refund(id, money(42.5), key()))).toBe('refused');
      expect(told(await world.gateway.refund(`${id}0`, money(42.5), key()))).toBe('refused');
      expect(world.givenBack()).toBe(0);
    });

    it('tells a refund that is on its way, and one that failed', async () => {
      const [one, two] = [await paid(), await paid()];
      world.switches.refundPending = 1;
      expect(told(await world.gateway.refund(one.id, money(42.5), key()))).toBe('pending');
      world.switches.refundFails = 1;
      expect(told(await world.gateway.refund(two.id, money(42.5), key()))).toBe('refused');
    });

    it('understands a true notification, once, twice and late', async () => {
      Object.assign(world.switches, { notificationTwice: true, notificationMs: 20 });
      const { id } = await paid();
      const notifications = await inbox.read(OURS, 2);
      for (const notification of notifications) expect(await world.gateway.notified(notification)).toBe(id);
    });

    it('is told again of what was not taken', async () => {
      inbox.answer.status = 503;
      const { id } = await paid();
      await inbox.read(OURS, 1);
      inbox.answer.status = 200;
      const [, again] = await inbox.read(OURS, 2);
      expect(again && (await world.gateway.notified(again))).toBe(id);
    });

    it('knows the truth when the notification is lost', async () => {
      world.switches.notificationLost = 1;
      const { id } = await paid();
      expect((await read(id))?.state).toBe('paid');
      expect(inbox.count(OURS)).toBe(0);
    });

    it('believes no forged notification, whoever it names', async () => {
      world.switches.notificationForged = 1;
      const { id } = await open();
      const [forged] = await inbox.read(OURS, 1);
      const named = forged && (await world.gateway.notified(forged));
      expect(named).toBe(world.signs ? null : id);
      expect(await read(id)).toEqual({ state: 'open' });
    });

    it('makes nothing of a notification about another business, of noise, or of other things', async () => {
      const { url } = told(await world.stranger.open(checkout({ reference: 'theirs' }), key()));
      await press(url, 'pay');
      const [theirs] = await inbox.read(THEIRS, 1);
      const named = theirs ? await world.gateway.notified(theirs) : null;
      expect(named === null).toBe(world.signs);
      if (named !== null) expect(await read(named)).toBeNull();
      const headers = theirs?.headers ?? new Headers();
      for (const text of ['', 'null', '{', '[]', '{"type":"notification","event":"deal.closed","object":{"id":"x"}}'])
        expect(await world.gateway.notified({ body: new TextEncoder().encode(text), headers })).toBeNull();
    });

    it('knows nothing of payments that are another’s, or nobody’s', async () => {
      const theirs = told(await world.stranger.open(checkout(), key()));
      await press(theirs.url, 'pay');
      const { id } = await open();
      for (const unknown of [theirs.id, `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`]) {
        expect(await read(unknown)).toBeNull();
        expect(told(await world.gateway.cancel(unknown, key()))).toBeNull();
        expect(told(await world.gateway.refund(unknown, money(42.5), key()))).toBe('refused');
      }
    });

    it('tells two payments of one cart apart: the second can be given back', async () => {
      world.switches.paidTwice = 1;
      const { id } = await paid();
      const named = await Promise.all((await inbox.read(OURS, 2)).map((notification) => world.gateway.notified(notification)));
      const second = named.find((name) => name !== id) ?? '';
      expect(named).toContain(id);
      expect(await read(second)).toMatchObject({ state: 'paid', reference: 'cart-4f1d', amount: money(42.5) });
      expect(told(await world.gateway.refund(second, money(42.5), key()))).toBe('made');
      expect([await read(id), await read(second)]).toMatchObject([{ refunded: money(0) }, { refunded: money(42.5) }]);
    });

    it.each([
      ['hangBeforeCommit', 0],
      ['hangAfterCommit', 1],
    ] as const)('says that nobody knows (%s), and the same key makes one payment', async (switched, kept) => {
      const [one, once] = [checkout(), key()];
      world.switches[switched] = 1;
      expect(await givenUp(world.gateway.open(one, once))).toBeInstanceOf(Unanswered);
      expect(world.kept()).toBe(kept);
      const { id, url } = told(await world.gateway.open(one, once));
      await press(url, 'pay');
      expect((await read(id))?.state).toBe('paid');
      expect(world.kept()).toBe(1);
    });

    it('gives back once, though the first answer never came', async () => {
      const { id } = await paid();
      const once = key();
      world.switches.hangAfterCommit = 1;
      expect(await givenUp(world.gateway.refund(id, money(42.5), once))).toBeInstanceOf(Unanswered);
      expect(told(await world.gateway.refund(id, money(42.5), once))).toBe('made');
      expect(world.givenBack()).toBe(4250);
    });

    it.each(['error500', 'html502', 'redirects'] as const)('makes nothing of an answer that says nothing (%s)', async (switched) => {
      const { id } = await open();
      for (const call of [
        () => world.gateway.open(checkout(), key()),
        () => world.gateway.read(id),
        () => world.gateway.cancel(id, key()),
        () => world.gateway.refund(id, money(42.5), key()),
      ]) {
        world.switches[switched] = 1;
        await expect(call()).rejects.toBeInstanceOf(Unanswered);
      }
      expect(world.kept()).toBe(1);
    });

    it('asks later when it was told that it asks too much', async () => {
      world.switches.tooMany = 1;
      expect(await world.gateway.open(checkout(), key())).toMatchObject({
        ok: false,
        fault: { code: 'busy', retryAfter: expect.any(Number) },
      });
      expect(world.kept()).toBe(0);
    });

    it('says that a key of the configuration is wrong, and shows none', async () => {
      const said: unknown[] = [];
      const { id } = await open();
      for (const call of [
        () => world.withWrongKey.open(checkout(), key()),
        () => world.withWrongKey.read(id),
        () => world.withWrongKey.cancel(id, key()),
        () => world.withWrongKey.refund(id, money(1), key()),
      ]) {
        const answer = await call();
        expect(answer).toMatchObject({ ok: false, fault: { code: 'upstream_misconfigured' } });
        said.push(answer);
        expected.push('credentials');
      }
      for (const switched of ['html502', 'error500', 'redirects', 'tooMany'] as const) {
        world.switches[switched] = 1;
        said.push(await world.gateway.read(id).catch((error: unknown) => error));
      }
      world.switches.hangBeforeCommit = 1;
      said.push(await givenUp(world.gateway.open(checkout(), key())));
      await world.close();
      said.push(await world.gateway.read(id).catch((error: unknown) => error));
      expect(said.slice(4).filter((one) => one instanceof Unanswered)).toHaveLength(5);
      const text = inspect(said, { depth: 20, showHidden: true });
      for (const secret of world.secrets) for (const form of [secret, btoa(secret)]) expect(text).not.toContain(form);
    });
  });
}
