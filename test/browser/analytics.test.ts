/** What the page's own counters hear of a booking: nothing before the client agrees, then a funnel, and each booking once. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { atHosts, noBrowser } from './hosts/at-hosts.ts';
import { book } from './hosts/host-page.ts';

/** Functions as a page's counters put them there, which only write down what they hear. */
const head = `<script>
window.heard = [];
for (const name of ['gtag', 'ym', 'fbq']) window[name] = (...values) => heard.push([name, ...values]);
window.dataLayer = [];
</script>`;

describe.skipIf(noBrowser)('counters of the page', () => {
  const hosts = atHosts();

  const widget = (attributes: string) =>
    `<okno-booking site="salon" ${attributes}><a href="tel:+442079460018">Call us to book</a></okno-booking>`;
  const open = (body: string) => hosts.open({ head, body });
  const heard = (page: Page) =>
    page.evaluate(() => {
      const { heard: calls, dataLayer } = window as unknown as { heard: unknown[][]; dataLayer: unknown[] };
      return { calls, dataLayer };
    });
  const purchases = async (page: Page) => (await heard(page)).calls.filter((call) => /urchase|Schedule/.test(JSON.stringify(call)));
  /** What was said before it has been heard by then: the last of it is what is waited for. */
  const settle = async (page: Page, count: number) => {
    await expect.poll(async () => (await purchases(page)).length).toBeGreaterThanOrEqual(count);
    return heard(page);
  };

  it('hear nothing before the client agrees, and load nothing of anybody else’s', async () => {
    const { page, complaints } = await open(widget('analytics="ga4 gtm metrika meta" counter="77"'));
    const hostsAsked = new Set<string>();
    page.on('request', (request) => hostsAsked.add(new URL(request.url()).origin));
    await page.locator('okno-booking .pick').first().waitFor();
    await book(page.locator('okno-booking'), 'before@count.example');
    expect(await heard(page)).toEqual({ calls: [], dataLayer: [] });
    expect(await page.evaluate(() => localStorage.getItem('okno:told'))).toBeNull();
    expect([...hostsAsked].filter((origin) => origin !== hosts.stack.proxyUrl && origin !== hosts.url)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('hear a funnel and one purchase, once for a reload, a way back and another tab, and nothing of the client', async () => {
    const { page } = await open(widget('analytics="ga4 gtm metrika meta" counter="77" consent="granted"'));
    await page.locator('okno-booking .pick').first().waitFor();
    const answers = page.waitForResponse((response) => response.request().method() === 'POST' && response.url().endsWith('/bookings'));
    await book(page.locator('okno-booking'), 'funnel@count.example');
    const { calls, dataLayer } = await settle(page, 3);
    const ga4 = calls.filter(([name]) => name === 'gtag').map(([, , ...event]) => event);
    const [, sale] = ga4.at(-1) as [string, Record<string, unknown>];
    expect(ga4).toEqual([
      ['okno_ready', {}],
      ['okno_step', { step: 'service' }],
      ['okno_step', { step: 'time' }],
      ['okno_step', { step: 'details' }],
      ['okno_submit', {}],
      ['purchase', sale],
    ]);
    expect(sale).toMatchObject({ transaction_id: expect.stringMatching(/.{8}/), value: expect.any(Number), currency: 'GBP' });
    expect(dataLayer).toEqual([
      ...ga4.slice(0, -1).map(([event, parameters]) => ({ event, ...(parameters as object) })),
      { ecommerce: null },
      { event: 'purchase', ecommerce: sale },
    ]);
    expect(calls.filter(([name]) => name === 'ym').at(-1)).toEqual([
      'ym',
      77,
      'reachGoal',
      'okno_purchase',
      { order_price: sale['value'], currency: 'GBP' },
    ]);
    expect(calls.filter(([name]) => name === 'fbq').at(-1)).toMatchObject([
      'fbq',
      'track',
      'Purchase',
      {},
      { eventID: sale['transaction_id'] },
    ]);
    expect(JSON.stringify([calls, dataLayer])).not.toMatch(/Nadia|count\.example|7946/);

    // As if the outcome had not been read yet: the element finds the ticket, shows the booking again and says so again.
    const { ticket } = (await (await answers).json()) as { ticket: string };
    const unread = `localStorage.setItem('okno:salon', JSON.stringify({ at: Date.now(), ticket: ${JSON.stringify(ticket)} }));
      document.addEventListener('okno-booked', () => heard.push(['said']))`;
    const again = async (where: Page) => {
      await where.getByRole('heading', { name: 'You are booked' }).waitFor();
      await expect.poll(async () => (await heard(where)).calls).toContainEqual(['said']);
      // The locks are free again, so whoever wanted to tell has told.
      await where.evaluate(() => navigator.locks.request('okno:told', () => {}));
      expect(await purchases(where)).toEqual([]);
    };
    await page.context().addInitScript(`if (location.protocol === 'http:') { ${unread} }`);
    await page.reload();
    await again(page);
    await page.goto('about:blank');
    await page.goBack();
    await again(page);
    const other = await page.context().newPage();
    await other.goto(`${hosts.url}/host`);
    await again(other);
    // The same with nothing remembered: it would have been told.
    await other.evaluate(() => localStorage.removeItem('okno:told'));
    await other.reload();
    await settle(other, 3);
  });

  it('hear what follows once the client agrees by a call of the page, also made before the script came, until it is taken back', async () => {
    const { page } = await open(widget('analytics="ga4"'));
    await page.locator('okno-booking .pick').first().waitFor();
    await page.evaluate("okno('consent', 'granted')");
    await page
      .locator('okno-booking')
      .getByRole('button', { name: /Glow facial/ })
      .click();
    await expect.poll(async () => (await heard(page)).calls).toEqual([['gtag', 'event', 'okno_step', { step: 'time' }]]);
    await page.evaluate("okno('consent', 'denied')");
    await page
      .locator('okno-booking')
      .getByRole('button', { name: /Soonest/ })
      .click();
    await page.locator('okno-booking').getByLabel('Name').waitFor();
    expect((await heard(page)).calls).toHaveLength(1);
    await page.context().close();

    const queue = '<script>window.okno ||= function () { (okno.q ||= []).push(arguments) }; okno("consent", "granted")</script>';
    const early = await hosts.open({ head: head + queue, body: widget('analytics="ga4"') });
    await early.page.locator('okno-booking .pick').first().waitFor();
    await early.page
      .locator('okno-booking')
      .getByRole('button', { name: /Glow facial/ })
      .click();
    await expect.poll(async () => JSON.stringify((await heard(early.page)).calls)).toContain('"time"');
  });

  it.each([
    ['a popup', widget('mode="popup" analytics="ga4" consent="granted"'), 'Call us to book'],
    [
      'a popup of the page’s own button',
      '<button data-okno-open="salon" data-okno-analytics="ga4" data-okno-consent="granted">Book</button>',
      'Book',
    ],
    ['a frame', widget('mode="frame" analytics="ga4" consent="granted"'), null],
  ])('hear of a booking in %s too, once', async (_, body, opener) => {
    const { page } = await open(body);
    if (opener) await page.getByRole('button', { name: opener }).click();
    const host = page.locator('okno-booking').first();
    const place = opener
      ? page.locator('okno-booking okno-booking')
      : host.locator('iframe').contentFrame().locator('okno-booking').first();
    await book(place, 'modes@count.example');
    await settle(page, 1);
    const names = (await heard(page)).calls.map(([, , name]) => name);
    expect(names.filter((name) => name === 'purchase')).toHaveLength(1);
    expect(names.filter((name) => name === 'okno_submit')).toHaveLength(1);
  });

  it('hear of an element that comes to the page later', async () => {
    const { page } = await open(widget('analytics="ga4"'));
    await page.locator('okno-booking .pick').first().waitFor();
    expect((await heard(page)).calls).toEqual([]);
    await page.evaluate(() => {
      const late = document.createElement('okno-booking');
      for (const [name, value] of Object.entries({ site: 'salon', analytics: 'ga4', consent: 'granted', id: 'late' }))
        late.setAttribute(name, value);
      document.querySelector('okno-booking')?.replaceWith(late);
    });
    await expect.poll(async () => JSON.stringify((await heard(page)).calls)).toContain('okno_ready');
  });
});
