/** Pages that are in the widget's way: their styles, scripts, ancestors, browsers and networks. Each still gets its booking or its link. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { atHosts, noBrowser } from './at-hosts.ts';
import { book } from './host-page.ts';

const jquery = readFileSync(new URL('../../../node_modules/jquery/dist/jquery.min.js', import.meta.url), 'utf8');

describe.skipIf(noBrowser)('on a page that', () => {
  const hosts = atHosts();
  const { open } = hosts;
  const inline = '<okno-booking site="salon"><a href="tel:+442079460018">Call us to book</a></okno-booking>';
  const float = '<okno-booking site="salon" mode="float"><a href="/embed">Book online</a></okno-booking>';
  const first = (page: Page) => page.locator('okno-booking').locator('.pick').first();
  const link = (page: Page) => page.getByRole('link', { name: 'Call us to book' });

  it('unsets everything, in quirks mode, with an old jQuery and patched prototypes, it books', async () => {
    const head = `<style>* {all: unset !important}</style><script>${jquery.replaceAll('</', '<\\/')}</script><script>
      Array.prototype.each = function () {}; Object.prototype.extend = function () {};
      Element.prototype.remove = function () { if (this.parentNode) this.parentNode.removeChild(this); };
      const inner = window.fetch; window.fetch = function () { return inner.apply(this, arguments); };
      Array.from = (function (from) { return function () { return from.apply(Array, arguments); }; })(Array.from);
      Function.prototype.bind = (function (bind) { return function () { return bind.apply(this, arguments); }; })(Function.prototype.bind);
    </script>`;
    const { page, complaints } = await open({ doctype: '', head, body: inline });
    // Unset, even scripts are drawn as text, and the widget stands below them.
    await page.locator('okno-booking').scrollIntoViewIfNeeded();
    await book(page.locator('okno-booking'), 'nadia@hostile.example');
    const around = () => [document.compatMode, (window as unknown as { jQuery: { fn: { jquery: string } } }).jQuery.fn.jquery];
    expect(await page.evaluate(around)).toEqual(['BackCompat', '1.12.4']);
    expect(complaints).toEqual([]);
  });

  it('transforms and stacks everything, the button floats in the window and the dialog is above all', async () => {
    const head =
      '<style>#wall{position:fixed;inset:0 0 50% 0;z-index:2147483647;background:teal}#in{transform:rotate(3deg) scale(.5);filter:blur(1px);overflow:hidden;height:200px;contain:paint}</style>';
    const { page } = await open(
      { head, body: `<div id="wall"></div><div id="in">${float}</div>` },
      { viewport: { width: 360, height: 700 } },
    );
    const button = page.getByRole('button', { name: 'Book online' });
    const box = await button.boundingBox();
    expect([(box?.x ?? 0) + (box?.width ?? 0), (box?.y ?? 0) + (box?.height ?? 0)]).toEqual([340, 680]);
    await button.click();
    await page.getByRole('dialog').locator('.pick').first().click({ trial: true });
    expect(await page.getByRole('dialog').boundingBox()).toMatchObject({ x: 0, y: 0, width: 360, height: 700 });
  });

  it('reads from right to left, the button floats on the other side', async () => {
    const { page } = await open({ html: 'lang="ar" dir="rtl"', body: float }, { viewport: { width: 360, height: 700 } });
    expect((await page.getByRole('button', { name: 'Book online' }).boundingBox())?.x).toBe(20);
    await page.getByRole('button', { name: 'Book online' }).click();
    await page.getByRole('dialog').locator('.pick').first().waitFor();
    // In the page's language.
    const close = await page.getByRole('dialog').getByRole('button', { name: 'إغلاق' }).boundingBox();
    expect(close?.x).toBeLessThan(100);
  });

  it('includes the script three times, moves and defers it, there is one widget and one of each listener', async () => {
    const url = `${hosts.stack.proxyUrl}/okno.js`;
    const script = `${hosts.script}<script type="module" src="${url}?again"></script>`;
    const late = `<script>addEventListener('load', () => { const s = document.createElement('script'); s.type = 'module'; s.src = '${url}?late'; document.body.prepend(s); s.remove(); })</script>`;
    const { page, complaints } = await open({ script, body: `${inline}<button data-okno-open="salon">Book now</button>${late}` });
    await first(page).waitFor();
    await page.waitForLoadState('networkidle');
    await page.getByRole('button', { name: 'Book now' }).click();
    await page.getByRole('dialog').locator('.pick').first().waitFor();
    expect(await page.evaluate(() => document.querySelectorAll('okno-booking').length)).toBe(2);
    expect(await page.locator('dialog').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('mounts and unmounts it fifty times keeps nothing of it', async () => {
    const { page, complaints } = await open({ body: `<main>${inline}</main>` });
    await first(page).waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const measure = async () => {
      await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
      return { listeners: of('JSEventListeners'), nodes: of('Nodes'), heap: of('JSHeapUsedSize') };
    };
    const round = async () => {
      await page.evaluate(() => {
        const old = document.querySelector('okno-booking');
        const fresh = document.createElement('okno-booking');
        fresh.setAttribute('site', 'salon');
        old?.replaceWith(fresh);
      });
      await first(page).waitFor();
    };
    for (let count = 0; count < 5; count += 1) await round();
    const before = await measure();
    for (let count = 0; count < 50; count += 1) await round();
    const after = await measure();
    // A leak would show fifty times; what the browser holds back for a moment shows a few times.
    const perWidget = 60;
    expect(after.listeners - before.listeners).toBeLessThan(perWidget * 5);
    expect(after.nodes - before.nodes).toBeLessThan(2000);
    expect(after.heap - before.heap).toBeLessThan(1_000_000);
    expect(complaints).toEqual([]);
  });

  it('is left and come back to still has its widget as it was', async () => {
    const { page } = await open({ body: inline });
    await page.locator('okno-booking').getByRole('searchbox').fill('facial');
    await page.goto('about:blank');
    await page.goBack();
    await first(page).waitFor();
    await book(page.locator('okno-booking'), 'nadia@back.example');
  });

  it('may store nothing, it books', async () => {
    const head =
      "<script>for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });</script>";
    const { page, complaints } = await open({ head, body: inline });
    await book(page.locator('okno-booking'), 'nadia@storage.example');
    expect(complaints).toEqual([]);
  });

  it.each(['**/core.js', '**/en-first.js', '**/okno.js', '**/v1/**', '**/later.js'])(
    'gets no %s, or waits for it in vain, shows its link within four seconds',
    async (what) => {
      for (const hang of [false, true]) {
        const before = (tab: Page) => tab.route(what, (route) => (hang ? undefined : route.abort()));
        const { page } = await hosts.open({ body: inline, script: hosts.script.replace('<script', '<script async') }, { before });
        // What was there before the widget stood does not count.
        if (what === '**/v1/**') await page.waitForFunction(() => document.querySelector('okno-booking')?.shadowRoot);
        if (what === '**/later.js') await first(page).click();
        // And what a busy machine adds to them.
        await link(page).waitFor({ timeout: 8000 });
        await page.unrouteAll({ behavior: 'ignoreErrors' });
        await page.context().close();
      }
    },
  );

  it('was in the way for a while gets its widget when somebody comes back', async () => {
    const { page } = await open({ body: inline }, { before: (tab) => tab.route('**/core.js', (route) => route.abort()) });
    await link(page).waitFor();
    await page.unrouteAll({ behavior: 'wait' });
    await page.mouse.move(500, 500);
    await link(page).hover();
    await first(page).waitFor();
  });

  it('has widgets of two kinds and a site that nobody knows, each minds its own business', async () => {
    const { page } = await open({ body: `${inline}<okno-booking site="nobody"><a href="/x">Write to us</a></okno-booking>${float}` });
    await first(page).waitFor();
    await page.getByText('Booking is not set up for this page yet.').waitFor();
    await page.getByRole('link', { name: 'Write to us' }).waitFor();
    await page.getByRole('button', { name: 'Book online' }).click();
    await page.getByRole('dialog').locator('.pick').first().waitFor();
  });
});
