/** The widget in a frame and as a page: its height, its events, and who is not believed. */
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { atHosts, noBrowser } from './at-hosts.ts';
import { book } from './host-page.ts';

const shots = fileURLToPath(new URL('../shots/', import.meta.url));

describe.skipIf(noBrowser)('a frame', () => {
  const hosts = atHosts();
  const { open } = hosts;
  const own = '<okno-booking site="salon" mode="frame"><a href="tel:+442079460018">Call us to book</a></okno-booking>';
  const inside = (page: Page) => page.locator('okno-booking').locator('iframe').contentFrame();
  /** How much of the frame's content does not fit, or how much of the frame stays empty. */
  const off = async (page: Page) => {
    const tall = await page
      .locator('okno-booking')
      .locator('iframe')
      .evaluate((frame) => frame.clientHeight);
    return (
      (await inside(page)
        .locator('body')
        .evaluate((body) => body.getBoundingClientRect().height)) - tall
    );
  };

  it('is as tall as what stands in it, at every step and every width, without a scrollbar and without a loop', async () => {
    const { page, complaints } = await open({ body: own });
    await inside(page).locator('.pick').first().waitFor();
    expect(await page.getByText('Call us to book').isVisible()).toBe(false);
    await page.evaluate(() => {
      const changes = { frames: 0, most: 0, now: 0 };
      Object.assign(window, { changes });
      const frame = document.querySelector('okno-booking')?.shadowRoot?.querySelector('iframe');
      if (!frame) return;
      new MutationObserver(({ length }) => {
        changes.now += length;
        changes.most = Math.max(changes.most, changes.now);
      }).observe(frame, { attributes: true, attributeFilter: ['style'] });
      const count = () => {
        changes.now = 0;
        changes.frames += 1;
        requestAnimationFrame(count);
      };
      count();
    });
    const sweep = async () => {
      for (let width = 280; width <= 1920; width += 20) {
        await page.setViewportSize({ width, height: 800 });
        await expect.poll(() => off(page).then(Math.abs), { interval: 16 }).toBeLessThan(1);
      }
    };
    await sweep();
    await inside(page)
      .getByRole('button', { name: /Glow facial/ })
      .click();
    await inside(page).getByRole('radio').first().waitFor();
    await sweep();
    for (const day of await inside(page).locator('[role=gridcell]:not([aria-disabled=true])').all()) {
      await day.click({ timeout: 1000 }).catch(() => {});
      await expect.poll(() => off(page).then(Math.abs), { interval: 16 }).toBeLessThan(1);
    }
    const { most } = await page.evaluate(() => (window as unknown as { changes: { most: number } }).changes);
    expect(most).toBe(1);
    // Nothing happens any more once nobody does anything.
    const settled = await page.evaluate(() => {
      const frame = document.querySelector('okno-booking')?.shadowRoot?.querySelector('iframe');
      return new Promise((resolve) => {
        const heights = new Set<string>();
        let left = 60;
        const look = () => {
          heights.add(frame?.style.height ?? '');
          left -= 1;
          if (left > 0) requestAnimationFrame(look);
          else resolve(heights.size);
        };
        look();
      });
    });
    expect(settled).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('tells the page what the widget tells, under a strict policy', async () => {
    const { proxyUrl } = hosts.stack;
    const policy = `default-src 'none'; script-src ${proxyUrl}; frame-src ${proxyUrl}; img-src data:; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
    const { page, complaints } = await open({ body: own, headers: { 'content-security-policy': policy } });
    await page.evaluate(() => {
      const told: unknown[] = [];
      Object.assign(window, { told });
      for (const name of ['okno-step', 'okno-submit', 'okno-booked'])
        document.addEventListener(name, (event) => told.push([name, (event as CustomEvent).detail]));
    });
    const frame = inside(page);
    await book(frame.locator('okno-booking'), 'nadia@frame.example');
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { told: [string, object][] }).told.at(-1)))
      .toMatchObject(['okno-booked', { status: 'confirmed', timezone: 'Europe/London' }]);
    expect(JSON.stringify(await page.evaluate(() => (window as unknown as { told: unknown[] }).told))).not.toMatch(/Nadia|frame\.example/);
    expect(complaints).toEqual([]);
  });

  it('follows what the page changes, and loses nothing of what was chosen', async () => {
    const { page } = await open({ body: own });
    const frame = inside(page);
    await frame.getByRole('button', { name: /Glow facial/ }).click();
    await frame.getByRole('heading', { name: 'Choose a time' }).waitFor();
    const fill = () => frame.locator('.okno').evaluate((element: HTMLElement) => element.style.getPropertyValue('--_fill'));
    const before = await fill();
    await page.evaluate(() => document.body.setAttribute('style', '--okno-accent: #ff9d00'));
    await expect.poll(fill).not.toBe(before);
    await page.evaluate(() => document.querySelector('okno-booking')?.setAttribute('locale', 'ru'));
    await frame.getByRole('heading', { name: 'Выберите время' }).waitFor();
    await page.evaluate(() => document.querySelector('okno-booking')?.setAttribute('hide', 'email'));
    await expect.poll(() => frame.locator('okno-booking').first().getAttribute('hide')).toBe('email');
  });

  it('sends the campaign of another page, which has but the script', async () => {
    const body = `<script>if (location.pathname === '/book') document.write(${JSON.stringify(own)})</script>`;
    const { page, complaints } = await open({ body });
    await page.goto(`${hosts.url}/article?utm_source=ya&gclid=5&email=someone@page.example`);
    await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(1);
    await page.goto(`${hosts.url}/book`);
    const [sent] = await Promise.all([
      page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/bookings')),
      book(inside(page).locator('okno-booking'), 'nadia@campaign.example'),
    ]);
    expect(sent.postDataJSON()).toMatchObject({ attribution: { utm_source: 'ya', gclid: '5' } });
    expect(sent.postData()).not.toContain('someone');
    expect(complaints).toEqual([]);
  });

  it('is believed alone: nobody else can tell the page anything, and stray messages harm nothing', async () => {
    const { page, complaints } = await open({ body: `${own}<iframe id="other" srcdoc="<p>Somebody else</p>"></iframe>` });
    await inside(page).locator('.pick').first().waitFor();
    const heard = await page.evaluate(async () => {
      const names: string[] = [];
      for (const name of ['okno-booked', 'okno-step']) document.addEventListener(name, () => names.push(name));
      const frame = document.querySelector('okno-booking')?.shadowRoot?.querySelector('iframe');
      const height = frame?.style.height;
      const word = decodeURIComponent(frame?.src.split('#okno=')[1] ?? '');
      const forged = { event: ['okno-booked', {}], height: 9, word };
      const other = (document.querySelector('#other') as HTMLIFrameElement).contentWindow as Window & typeof globalThis;
      for (const data of [forged, null, 1, 'okno', [], { fullType: 'x' }, { word }]) {
        window.postMessage(data, '*');
        // As the other frame, which even knows the word.
        other.eval(`parent.postMessage(${JSON.stringify(data)}, '*')`);
        frame?.contentWindow?.postMessage(data, '*', data === null ? [] : [new MessageChannel().port2]);
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { names, same: frame?.style.height === height };
    });
    expect(heard).toEqual({ names: [], same: true });
    expect(complaints).toEqual([]);
  });

  it('leaves the page’s link where it is when it does not come', async () => {
    const { page } = await open({ body: own }, { before: (tab) => tab.route('**/embed/**', (route) => route.abort()) });
    await page.waitForFunction(() => document.querySelector('okno-booking')?.shadowRoot?.querySelector('iframe'));
    await page.getByRole('link', { name: 'Call us to book' }).waitFor();
    expect(await page.locator('okno-booking').locator('iframe').isVisible()).toBe(false);
  });

  it('scrolls inside without our script around it', async () => {
    const body = `<iframe src="${hosts.stack.proxyUrl}/embed/salon?service=9" title="Book" width="340" height="400"></iframe>`;
    const { page, complaints } = await open({ body, script: '' });
    const frame = page.locator('iframe').contentFrame();
    await frame.getByRole('heading', { name: 'Choose a time' }).waitFor();
    expect(
      await frame.locator('html').evaluate((root) => [root.scrollHeight > root.clientHeight, getComputedStyle(root).overflowY]),
    ).toEqual([true, 'visible']);
    await page.mouse.move(150, 200);
    await page.mouse.wheel(0, 300);
    await expect.poll(() => frame.locator('html').evaluate(() => window.scrollY)).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  const manners = [360, 768, 1280].flatMap((width) => (['light', 'dark'] as const).map((theme) => [width, theme] as const));
  it.each(manners)('takes the page’s look, at %i px, %s', async (width, theme) => {
    const [ground, ink] = theme === 'light' ? ['#fdf6ec', '#2a1c10'] : ['#10202a', '#e8f2f4'];
    const head = `<style>body{margin:0;padding:16px;font:16px Georgia,serif;background:${ground};color:${ink};--okno-accent:#a8325e}</style>`;
    const { page } = await open({ head, body: `<h1>Salon</h1>${own}` }, { viewport: { width, height: 800 } });
    await inside(page).locator('.pick').first().waitFor();
    await expect.poll(() => off(page).then(Math.abs)).toBeLessThan(1);
    await page.screenshot({ path: `${shots}frame-${width}-${theme}.png` });
    const { violations } = await new AxeBuilder({ page }).include('okno-booking').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  it.each(manners)('is a page of its own when opened directly, at %i px, %s', async (width, theme) => {
    const { page, complaints } = await open({ script: '' }, { viewport: { width, height: 800 }, colorScheme: theme });
    await page.goto(`${hosts.stack.proxyUrl}/embed/salon?locale=en-GB&site=other&mode=popup&hide=email`);
    await page.locator('.pick').first().waitFor();
    await page.screenshot({ path: `${shots}page-${width}-${theme}.png` });
    // Only a page that answers for it may hide what is filled in.
    expect(await page.locator('okno-booking').first().getAttribute('hide')).toBeNull();
    expect(await page.getByRole('heading', { name: 'Book at Rosewater Salon' }).evaluate((title) => getComputedStyle(title).opacity)).toBe(
      '1',
    );
    expect(await page.title()).toBe('Book at Rosewater Salon');
    expect(await page.getByRole('link', { name: /Back to localhost/ }).getAttribute('href')).toBe(new URL(hosts.stack.siteUrl).origin);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
