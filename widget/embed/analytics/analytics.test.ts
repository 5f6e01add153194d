import { describe, expect, it } from 'vitest';
import { type Heard, type Moment, momentOf } from './moments.ts';
import { namedIn, type ServiceName, services } from './services.ts';
import { createTold, MOST } from './told.ts';

const booked = {
  status: 'confirmed',
  service: '9',
  unit: '2',
  start: '2026-12-01T10:00:00',
  timezone: 'Europe/London',
  price: { minor: 4250, currency: 'GBP' },
  id: 'b1',
  proof: 'signed',
} as const;
const hear = (detail: object) => momentOf({ name: 'okno-booked', detail: { ...booked, ...detail } } as Heard);

describe('a moment', () => {
  it.each<[string, Heard, Moment | null]>([
    ['the widget stands', { name: 'okno-ready', detail: {} }, { kind: 'ready' }],
    ['a step', { name: 'okno-step', detail: { step: 'time' } }, { kind: 'step', step: 'time' }],
    ['sending', { name: 'okno-submit', detail: {} }, { kind: 'submit' }],
    [
      'a booking',
      { name: 'okno-booked', detail: booked },
      { kind: 'purchase', id: 'b1', service: '9', price: { value: 42.5, currency: 'GBP' } },
    ],
    ['what else is said', { name: 'okno-error', detail: { code: 'offline' } }, null],
  ])('is made of %s', (_, heard, moment) => expect(momentOf(heard)).toEqual(moment));

  it('counts in the whole units of its currency', () => {
    expect(hear({ price: { minor: 1500, currency: 'JPY' } })).toMatchObject({ price: { value: 1500 } });
    expect(hear({ price: { minor: 1500, currency: 'KWD' } })).toMatchObject({ price: { value: 1.5 } });
    expect(hear({ price: null })).toMatchObject({ price: null });
  });
  it('is none before a booking is paid for, or where it has no name', () => {
    expect([hear({ status: 'awaiting_payment' }), hear({ id: null })]).toEqual([null, null]);
    expect(hear({ status: 'awaiting_approval' })).not.toBeNull();
  });
  it('takes nothing along that is not named, whatever an event should carry', () => {
    const more = { name: 'Nadia', email: 'nadia@client.example', client: { phone: '+44' }, code: 'abc123', manage: 'token' };
    for (const name of ['okno-ready', 'okno-step', 'okno-submit', 'okno-booked'] as const) {
      const detail = { ...booked, step: 'details', ...more };
      expect(JSON.stringify(momentOf({ name, detail } as unknown as Heard))).not.toMatch(/Nadia|nadia|\+44|abc123|token|signed/);
    }
  });
});

describe('what each service is told', () => {
  const step: Moment = { kind: 'step', step: 'time' };
  const purchase: Moment = { kind: 'purchase', id: 'b1', service: '9', price: { value: 42.5, currency: 'GBP' } };
  const unpriced: Moment = { ...purchase, price: null };
  const sale = { transaction_id: 'b1', value: 42.5, currency: 'GBP', items: [{ item_id: '9', quantity: 1, price: 42.5 }] };
  const bare = { transaction_id: 'b1', items: [{ item_id: '9', quantity: 1 }] };

  /** A page with all four, and what they heard. */
  const page = () => {
    const heard: unknown[] = [];
    const hears = (...values: unknown[]) => void heard.push(values);
    return { heard, functions: { gtag: hears, ym: hears, fbq: hears, dataLayer: heard } };
  };

  it.each<[ServiceName, string, Moment, unknown[]]>([
    ['ga4', 'the beginning', { kind: 'ready' }, [['event', 'okno_ready', {}]]],
    ['ga4', 'a step', step, [['event', 'okno_step', { step: 'time' }]]],
    ['ga4', 'sending', { kind: 'submit' }, [['event', 'okno_submit', {}]]],
    ['ga4', 'a purchase', purchase, [['event', 'purchase', sale]]],
    ['ga4', 'a purchase without a price', unpriced, [['event', 'purchase', bare]]],
    ['gtm', 'the beginning', { kind: 'ready' }, [{ event: 'okno_ready' }]],
    ['gtm', 'a step', step, [{ event: 'okno_step', step: 'time' }]],
    ['gtm', 'sending', { kind: 'submit' }, [{ event: 'okno_submit' }]],
    ['gtm', 'a purchase', purchase, [{ ecommerce: null }, { event: 'purchase', ecommerce: sale }]],
    ['gtm', 'a purchase without a price', unpriced, [{ ecommerce: null }, { event: 'purchase', ecommerce: bare }]],
    ['metrika', 'the beginning', { kind: 'ready' }, [[77, 'reachGoal', 'okno_ready', {}]]],
    ['metrika', 'a step', step, [[77, 'reachGoal', 'okno_step_time', {}]]],
    ['metrika', 'sending', { kind: 'submit' }, [[77, 'reachGoal', 'okno_submit', {}]]],
    ['metrika', 'a purchase', purchase, [[77, 'reachGoal', 'okno_purchase', { order_price: 42.5, currency: 'GBP' }]]],
    ['metrika', 'a purchase without a price', unpriced, [[77, 'reachGoal', 'okno_purchase', {}]]],
    ['meta', 'the beginning', { kind: 'ready' }, [['trackCustom', 'okno_ready', {}]]],
    ['meta', 'a step', step, [['trackCustom', 'okno_step', { step: 'time' }]]],
    ['meta', 'sending', { kind: 'submit' }, [['trackCustom', 'okno_submit', {}]]],
    ['meta', 'a purchase', purchase, [['track', 'Purchase', { content_ids: ['9'], value: 42.5, currency: 'GBP' }, { eventID: 'b1' }]]],
    ['meta', 'a purchase without a price', unpriced, [['track', 'Schedule', { content_ids: ['9'] }, { eventID: 'b1' }]]],
  ])('%s: %s', (name, _, moment, expected) => {
    const { heard, functions } = page();
    expect(services[name](functions, moment, '77')).toBe(true);
    expect(heard).toEqual(expected);
  });

  it.each(['ga4', 'gtm', 'metrika', 'meta'] as const)('%s: nothing where the page does not have it', (name) => {
    expect(services[name]({}, purchase, '77')).toBe(false);
    expect(services[name]({ gtag: 1, dataLayer: {}, ym: 'x', fbq: null }, purchase, '77')).toBe(false);
  });
  it('metrika: nothing without the number of a counter', () => {
    const { heard, functions } = page();
    expect([services.metrika(functions, purchase, ''), services.metrika(functions, purchase, 'x'), heard]).toEqual([false, false, []]);
  });
  it('costs the booking nothing when a counter fails', () => {
    const fails = () => {
      throw new Error('blocked');
    };
    expect(services.ga4({ gtag: fails }, purchase)).toBe(true);
  });
  it('is chosen by name, each once', () => {
    expect(namedIn(' GA4  meta,ga4 toString unknown ')).toEqual(['ga4', 'meta']);
    expect(namedIn('')).toEqual([]);
  });
});

describe('what was told', () => {
  const storage = () => {
    const kept = new Map<string, string>();
    return {
      kept,
      local: () =>
        ({
          getItem: (key: string) => kept.get(key) ?? null,
          setItem: (key: string, value: string) => kept.set(key, value),
        }) as unknown as Storage,
    };
  };
  const tellIn = (told: ReturnType<typeof createTold>, key: string, works = true) => {
    let times = 0;
    told.once(key, () => {
      times += 1;
      return works;
    });
    return times;
  };

  it('is not told again, here, after a reload or in another tab', () => {
    const { local } = storage();
    const [tab, other] = [createTold(local), createTold(local)];
    expect([tellIn(tab, 'ga4 b1'), tellIn(tab, 'ga4 b1'), tellIn(other, 'ga4 b1'), tellIn(createTold(local), 'ga4 b1')]).toEqual([
      1, 0, 0, 0,
    ]);
    expect([tellIn(other, 'meta b1'), tellIn(other, 'ga4 b2')]).toEqual([1, 1]);
  });
  it('is tried again when it could not be told', () => {
    const told = createTold(storage().local);
    expect([tellIn(told, 'ga4 b1', false), tellIn(told, 'ga4 b1'), tellIn(told, 'ga4 b1')]).toEqual([1, 1, 0]);
  });
  it('never grows beyond its bound, and forgets the oldest first', () => {
    const { kept, local } = storage();
    for (let number = 0; number < MOST + 5; number += 1) tellIn(createTold(local), `ga4 b${number}`);
    const list = JSON.parse(kept.get('okno:told') ?? '') as string[];
    expect([list.length, list[0], list.at(-1)]).toEqual([MOST, 'ga4 b5', `ga4 b${MOST + 4}`]);
  });
  it('is remembered by the page alone where storage is forbidden, and whatever others wrote there is no harm', () => {
    const told = createTold(() => {
      throw new Error('denied');
    });
    expect([tellIn(told, 'ga4 b1'), tellIn(told, 'ga4 b1')]).toEqual([1, 0]);
    for (const broken of ['not json', '7', '{}', '[7,null]']) {
      const { kept, local } = storage();
      kept.set('okno:told', broken);
      expect([tellIn(createTold(local), 'ga4 b1'), tellIn(createTold(local), 'ga4 b1')]).toEqual([1, 0]);
    }
  });
});
