/** The dialog and the floating button: focus, keys, backdrop, what lives on behind a closed dialog, how they look. */
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { expectAccessible } from '../accessible.ts';
import { focused } from '../visitor.ts';
import { atHosts, noBrowser } from './at-hosts.ts';
import { book } from './host-page.ts';

const shots = fileURLToPath(new URL('../shots/', import.meta.url));

describe.skipIf(noBrowser)('a popup', () => {
  const hosts = atHosts();
  const { open } = hosts;
  afterEach(() => {
    hosts.stack.sandbox.quirks.slowMs = 0;
  });
  const own = '<okno-booking site="salon" mode="popup"><a href="tel:+442079460018">Book a visit</a></okno-booking>';
  const trigger = '<p style="height:900px">Above</p><button data-okno-open="salon">Book now</button><p><a href="#x">Elsewhere</a></p>';
  const dialog = (page: Page) => page.getByRole('dialog');
  const services = (page: Page) => dialog(page).locator('.pick');

  it('opens from any element: focus in, background out of reach, Escape out, focus back, nothing left behind', async () => {
    const { page, complaints } = await open({ body: trigger });
    const before = await page.evaluate(() => [document.body.getAttribute('style'), document.documentElement.getAttribute('style')]);
    await page.getByRole('button', { name: 'Book now' }).focus();
    const scrolled = await page.evaluate(() => window.scrollY);
    await page.keyboard.press('Enter');
    await services(page).first().waitFor();
    expect(await focused(page)).toBe('h2 Book now');
    expect(await dialog(page).getAttribute('aria-labelledby')).toBe('title');
    // Around and around, and never out.
    for (let presses = 0; presses < 25; presses += 1) {
      await page.keyboard.press('Tab');
      expect(await focused(page)).not.toMatch(/Elsewhere|Book now$/);
    }
    await expectAccessible(page, 'okno-booking');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    expect(await focused(page)).toBe('button Book now');
    const after = await page.evaluate(() => [document.body.getAttribute('style'), document.documentElement.getAttribute('style')]);
    expect(after).toEqual(before);
    expect(await page.evaluate(() => [window.scrollY, history.length])).toEqual([scrolled, 2]);
    // Once more, and there is still one.
    await page.getByRole('button', { name: 'Book now' }).click();
    await services(page).first().waitFor();
    expect(await page.locator('okno-booking okno-booking').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('closes by Escape from within, whatever the page does with keys', async () => {
    const { page } = await open({ body: own });
    await page.evaluate(() => document.addEventListener('keydown', (event) => event.preventDefault(), true));
    await page.getByRole('button', { name: 'Book a visit' }).click();
    await dialog(page).getByRole('searchbox').fill('cut');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    expect(await focused(page)).toBe('button Book a visit');
  });

  it('closes by a click beside it, unless something was typed', async () => {
    const { page } = await open({ body: own }, { viewport: { width: 1280, height: 900 } });
    const button = page.getByRole('button', { name: 'Book a visit' });
    await button.click();
    await services(page).first().waitFor();
    await page.mouse.click(10, 400);
    await dialog(page).waitFor({ state: 'hidden' });
    await button.click();
    await dialog(page).getByRole('searchbox').fill('facial');
    await page.mouse.click(10, 400);
    expect(await dialog(page).isVisible()).toBe(true);
    await dialog(page).getByRole('button', { name: 'Close' }).click();
    await dialog(page).waitFor({ state: 'hidden' });
    // And it is still there.
    await button.click();
    expect(await dialog(page).getByRole('searchbox').inputValue()).toBe('facial');
  });

  it('may be closed while a booking is being sent: the outcome waits behind it', async () => {
    const { page } = await open({ body: own });
    const told = page.evaluate(
      () => new Promise((resolve) => document.addEventListener('okno-booked', (event) => resolve((event as CustomEvent).detail))),
    );
    await page.getByRole('button', { name: 'Book a visit' }).click();
    const widget = dialog(page);
    await widget.getByRole('button', { name: /Glow facial/ }).click();
    await widget.getByRole('button', { name: /Soonest/ }).click();
    await widget.getByLabel('Name').fill('Nadia Brown');
    await widget.getByLabel('E-mail').fill('nadia@popup.example');
    await widget.getByLabel('Phone').fill('+44 20 7946 0101');
    await widget.getByLabel('I accept the terms').check();
    hosts.stack.sandbox.quirks.slowMs = 600;
    await widget.getByRole('button', { name: /Book for/ }).click();
    await page.keyboard.press('Escape');
    await widget.waitFor({ state: 'hidden' });
    expect(await told).toMatchObject({ status: 'confirmed' });
    await page.getByRole('button', { name: 'Book a visit' }).click();
    await widget.getByRole('heading', { name: 'You are booked' }).waitFor();
  });

  it.each(['hover', 'focus'] as const)('takes the wishes of what opens it, and fetches nothing before its %s', async (near) => {
    const asked: string[] = [];
    const { page } = await open(
      { body: '<p style="height:3000px"></p><a href="/plain" data-okno-open="salon" data-okno-service="9">Book a facial</a>' },
      { before: async (tab) => tab.on('request', (request) => asked.push(new URL(request.url()).pathname)) },
    );
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => path.startsWith('/okno/') || path.startsWith('/v1/'))).toEqual([]);
    await page.getByRole('link', { name: 'Book a facial' })[near]();
    await expect.poll(() => asked.some((path) => path.endsWith('/core.js'))).toBe(true);
    expect(asked.filter((path) => path.startsWith('/v1/'))).toEqual([]);
    await page.getByRole('link', { name: 'Book a facial' }).click();
    await dialog(page).getByRole('heading', { name: 'Choose a time' }).waitFor();
    expect(page.url()).toContain('/host');
  });

  it('speaks the language of the part of the page that it stands in', async () => {
    const bare = '<okno-booking site="salon" mode="popup"></okno-booking>';
    const { page } = await open({
      body: `<p lang="ru"><button data-okno-open="salon">Записаться</button>${own}</p><main lang="ru">${bare}</main>`,
    });
    for (const name of ['Записаться', 'Book a visit']) {
      await page.getByRole('button', { name, exact: true }).click();
      await dialog(page).getByRole('heading', { name: 'Выберите услугу' }).waitFor();
      await dialog(page).getByRole('button', { name: 'Закрыть' }).click();
    }
    // It follows when that changes, open or not.
    await page.getByRole('button', { name: 'Записаться онлайн' }).click();
    await dialog(page).getByRole('searchbox').fill('стрижка');
    await page.evaluate(() => document.querySelector('main')?.setAttribute('lang', 'he'));
    await dialog(page).getByRole('heading', { name: 'הזמנת תור', exact: true }).waitFor();
    expect(await dialog(page).getByRole('searchbox').inputValue()).toBe('стрижка');
    expect(await dialog(page).evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    await page.screenshot({ path: `${shots}popup-turned-to-hebrew.png` });
    await dialog(page).getByRole('button', { name: 'סגירה' }).click();
    await page.getByRole('button', { name: 'הזמנת תור' }).waitFor();
    await page.evaluate(() => document.querySelector('main okno-booking')?.setAttribute('locale', 'de'));
    await page.getByRole('button', { name: 'Online buchen' }).waitFor();
  });

  it('is an ordinary link when it cannot be had', async () => {
    const { page } = await open(
      { body: '<a href="/plain" data-okno-open="salon">Book a facial</a>' },
      { before: (tab) => tab.route('**/okno/**', (route) => route.abort()) },
    );
    await page.getByRole('link', { name: 'Book a facial' }).click();
    await page.waitForURL('**/plain');
  });

  it('is opened and closed by calls, also by those made before the script came', async () => {
    const stub = '<script>window.okno=window.okno||function(){(okno.q=okno.q||[]).push(arguments)};okno("open","salon")</script>';
    const { page } = await open({ head: stub, body: own });
    await services(page).first().waitFor();
    expect(await page.locator('okno-booking[site=salon][mode=popup]').count()).toBe(1);
    await page.evaluate("okno('close', 'salon')");
    await dialog(page).waitFor({ state: 'hidden' });
  });

  const manners = [360, 768, 1280].flatMap((width) => (['light', 'dark'] as const).map((theme) => [width, theme] as const));
  it.each(manners)('at %i px, %s', async (width, theme) => {
    const head =
      '<style>:root{color-scheme:light dark}body{margin:0;padding:24px;font:16px/1.5 Georgia,serif;background:Canvas;color:CanvasText}</style>';
    const body = `<h1>Salon</h1>${'<p>Some words about the salon and its people.</p>'.repeat(30)}${own}<p id="last">The last line of the page.</p>
      <okno-booking site="salon" mode="float"><a href="/embed">Book online</a></okno-booking>`;
    const { page, complaints } = await open({ head, body }, { viewport: { width, height: 780 }, colorScheme: theme });
    const floating = page.getByRole('button', { name: 'Book online' });
    await floating.waitFor();
    await page.screenshot({ path: `${shots}float-${width}-${theme}.png` });
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await page.getByRole('button', { name: 'Book a visit' }).waitFor();
    await page.screenshot({ path: `${shots}float-end-${width}-${theme}.png` });
    const [last, button] = [await page.locator('#last').boundingBox(), await floating.boundingBox()];
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(button?.y ?? 0);
    await floating.click();
    await services(page).first().waitFor();
    await page.screenshot({ path: `${shots}popup-${width}-${theme}.png` });
    const box = await dialog(page).boundingBox();
    if (width === 360) expect(box).toMatchObject({ x: 0, y: 0, width: 360, height: 780 });
    await expectAccessible(page, 'okno-booking');
    await dialog(page)
      .getByRole('button', { name: /Glow facial/ })
      .click();
    await dialog(page).getByRole('radio').first().waitFor();
    await page.screenshot({ path: `${shots}popup-time-${width}-${theme}.png` });
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('button Book online');
    expect(complaints).toEqual([]);
  });

  it.each(['popup', 'float'])('books to the end under the strictest policy, %s', async (mode) => {
    const { proxyUrl } = hosts.stack;
    const policy = `default-src 'none'; script-src ${proxyUrl}; connect-src ${proxyUrl}; img-src ${proxyUrl} data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
    const body = own.replace('popup', mode);
    const { page, complaints } = await open({ body, headers: { 'content-security-policy': policy } });
    await page.getByRole('button', { name: 'Book a visit' }).click();
    await book(dialog(page), `nadia@strict-${mode}.example`);
    expect(complaints).toEqual([]);
  });
});
