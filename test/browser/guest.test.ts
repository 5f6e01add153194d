/** The widget as a guest on pages that are strict, crowded or changing. */
import { createServer, type Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { freePort } from '../support/ports.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { openBrowser } from './visitor.ts';

const chromium = inject('chromium');

describe.skipIf(chromium === null)('as a guest', () => {
  let stack: Stack;
  let browser: Browser;

  let guest: string;
  let pages: Server;
  /** What the guest page consists of now. */
  let served = { body: '', headers: {} as Record<string, string> };

  beforeAll(async () => {
    const port = await freePort();
    guest = `http://localhost:${port}`;
    stack = await startStack({ otherOrigins: [guest] });
    pages = createServer((_, response) => {
      const script = `<script type="module" src="${stack.proxyUrl}/okno.js"></script>`;
      const page = `<!doctype html><html lang="en"><head><title>Guest</title>${script}</head><body>${served.body}</body></html>`;
      response.writeHead(200, { 'content-type': 'text/html', ...served.headers }).end(page);
    });
    await new Promise<void>((resolve) => pages.listen(port, () => resolve()));
    browser = await openBrowser(chromium ?? '');
  });
  afterAll(async () => {
    await browser.close();
    pages.close();
    await stack.close();
  });

  /** A page of a listed origin with this body and these headers. */
  async function host(
    body: string,
    headers: Record<string, string> = {},
  ): Promise<{ page: Page; complaints: string[]; cookies: () => Promise<number> }> {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() !== 'log' && complaints.push(message.text()));
    served = { body, headers };
    await page.goto(`${guest}/guest`);
    return { page, complaints, cookies: async () => (await context.cookies()).length };
  }
  const services = (page: Page, index = 0) => page.locator('okno-booking').nth(index).locator('.pick');

  it('breaks no strict Content-Security-Policy, nor Trusted Types, on the way to a booking', async () => {
    const policy = `default-src 'none'; script-src ${stack.proxyUrl}; connect-src ${stack.proxyUrl}; img-src ${stack.proxyUrl}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
    const { page, complaints, cookies } = await host('<okno-booking site="salon"></okno-booking>', { 'content-security-policy': policy });
    const widget = page.locator('okno-booking');
    await widget.getByRole('button', { name: /Cut and finish/ }).click();
    await widget.getByRole('button', { name: /Marylebone/ }).click();
    // People have pictures, and they are drawn.
    await widget.getByRole('button', { name: 'Anna Petrova' }).waitFor();
    const picture = widget.getByRole('button', { name: 'Anna Petrova' }).locator('img');
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    await widget.getByRole('button', { name: 'Anna Petrova' }).click();
    await widget.getByRole('button', { name: /Soonest/ }).click();
    await widget.getByLabel('Name').fill('Nadia Brown');
    await widget.getByLabel('E-mail').fill('nadia@strict.example');
    await widget.getByLabel('Phone').fill('+44 20 7946 0101');
    await widget.getByLabel('I accept the terms').check();
    await widget.getByRole('button', { name: /Book for/ }).click();
    await widget.getByRole('heading', { name: 'You are booked' }).waitFor();
    expect(complaints).toEqual([]);
    expect(await cookies()).toBe(0);
    await page.context().close();
  });

  it('talks to nobody but its proxy', async () => {
    const hosts = new Set<string>();
    const context = await browser.newContext();
    const page = await context.newPage();
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    await page.goto(stack.siteUrl);
    await services(page).first().waitFor();
    expect([...hosts].toSorted()).toEqual([new URL(stack.siteUrl).origin, stack.proxyUrl].toSorted());
    await context.close();
  });

  it('stands twice on a page without one knowing of the other, each in its own language', async () => {
    const { page, complaints } = await host(
      '<okno-booking site="salon"></okno-booking><okno-booking site="salon" locale="ru" service="9"></okno-booking>',
    );
    await services(page).first().waitFor();
    await page.locator('okno-booking').nth(1).getByRole('heading', { name: 'Выберите время' }).waitFor();
    await services(page).first().click();
    expect(await page.locator('okno-booking').nth(1).getByRole('heading', { name: 'Выберите время' }).count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('comes and goes with its element, and begins anew when its site changes', async () => {
    const { page, complaints } = await host('<main><okno-booking site="salon"></okno-booking></main>');
    await services(page).first().waitFor();
    await page.evaluate(() => {
      const element = document.querySelector('okno-booking');
      element?.remove();
      if (element) document.querySelector('main')?.append(element);
    });
    await services(page).first().waitFor();
    await page.evaluate(() => document.querySelector('okno-booking')?.setAttribute('site', 'nobody'));
    await page.getByText('Booking is not set up for this page yet.').waitFor();
    await page.evaluate(() => document.querySelector('okno-booking')?.setAttribute('site', 'salon'));
    await services(page).first().waitFor();
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
    await page.context().close();
  });

  it('takes no focus, scrolls nothing, and leaves the history alone', async () => {
    const { page } = await host('<div style="height:1000px">Above</div><okno-booking site="salon"></okno-booking>');
    await services(page).first().waitFor();
    const state = () => page.evaluate(() => [document.activeElement?.tagName, window.scrollY, history.length]);
    expect(await state()).toEqual(['BODY', 0, 2]);
    await services(page).first().click();
    await page.locator('okno-booking').getByRole('heading', { name: 'Choose a place' }).waitFor();
    expect((await state())[2]).toBe(2);
    await page.context().close();
  });

  it('tells the page what happens, and nothing about anybody', async () => {
    const { page } = await host('<okno-booking site="salon" service="9"></okno-booking>');
    await page.evaluate(() => {
      const told: unknown[] = [];
      Object.assign(window, { told });
      for (const name of ['okno-ready', 'okno-step', 'okno-submit', 'okno-booked', 'okno-error']) {
        document.addEventListener(name, (event) => told.push([name, (event as CustomEvent).detail]));
      }
    });
    const widget = page.locator('okno-booking');
    await widget.getByRole('button', { name: /Soonest/ }).click();
    await widget.getByLabel('Name').fill('Nadia Brown');
    await widget.getByLabel('E-mail').fill('nadia@told.example');
    await widget.getByLabel('Phone').fill('+44 20 7946 0101');
    await widget.getByLabel('I accept the terms').check();
    await widget.getByRole('button', { name: /Book for/ }).click();
    await widget.getByRole('heading', { name: 'You are booked' }).waitFor();
    const told = (await page.evaluate(() => (window as unknown as { told: [string, object][] }).told)).filter(
      ([name]) => name !== 'okno-ready',
    );
    expect(told.map(([name]) => name).slice(-3)).toEqual(['okno-step', 'okno-submit', 'okno-booked']);
    expect(told.at(-1)?.[1]).toMatchObject({ status: 'confirmed', service: '9', unit: '4', timezone: 'Europe/London' });
    expect(JSON.stringify(told)).not.toMatch(/Nadia|told\.example|7946/);
    await page.context().close();
  });
});
