/** The page behind a client's link, and the page for frames: seen, used by keyboard, and strict about what runs in them. */
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import he from '../../widget/i18n/he/own.ts';
import { confirmed, soonest } from '../support/appointment.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { expectAccessible } from './accessible.ts';
import { openBrowser } from './visitor.ts';

const chromium = inject('chromium');
const shots = fileURLToPath(new URL('shots/', import.meta.url));

describe.skipIf(chromium === null)('our own pages', () => {
  let stack: Stack;
  let browser: Browser;
  let leave: () => Promise<void> = async () => {};

  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    stack = await startStack();
    browser = await openBrowser(chromium ?? '');
  });
  afterEach(() => leave());
  afterAll(async () => {
    await browser.close();
    await stack.close();
  });

  /** A booking made over HTTP, as by the widget on the site's page. */
  const book = async (service = '9') => {
    const app = {
      request: (path: string, init: RequestInit = {}) =>
        fetch(`${stack.proxyUrl}${path}`, {
          ...init,
          headers: { ...(init.headers as Record<string, string>), origin: new URL(stack.siteUrl).origin },
        }),
    };
    return confirmed(app, service, await soonest(app, service));
  };

  const open = async (url: string, options: { width?: number; theme?: 'light' | 'dark'; locale?: string } = {}) => {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 768, height: 900 },
      colorScheme: options.theme ?? 'light',
      locale: options.locale ?? 'en-GB',
      reducedMotion: 'reduce',
      acceptDownloads: true,
    });
    leave = () => context.close();
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(url, { waitUntil: 'load' });
    return { page, widget: page.locator('okno-booking'), complaints };
  };
  const kept = () => stack.sandbox.company('salon').bookings;

  it.each([360, 768, 1280].flatMap((width) => (['light', 'dark'] as const).map((theme) => [width, theme] as const)))(
    'a booking is shown and given up at %i px, %s',
    async (width, theme) => {
      const { manage } = await book();
      const { page, widget, complaints } = await open(`${stack.proxyUrl}/my/salon#${manage}`, { width, theme });
      const look = async (name: string) => {
        await page.screenshot({ path: `${shots}${name}-${width}-${theme}.png`, fullPage: true });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
        await expectAccessible(page);
      };
      await widget.getByRole('heading', { name: 'Your booking' }).waitFor();
      await look('own-1-shown');
      await widget.getByRole('button', { name: 'Cancel the booking' }).click();
      await look('own-2-sure');
      await widget.getByRole('button', { name: 'Keep it' }).click();
      expect(kept().at(-1)?.status).toBe('confirmed');
      await widget.getByRole('button', { name: 'Cancel the booking' }).click();
      await widget.getByRole('button', { name: 'Yes, cancel it' }).click();
      await widget.getByRole('heading', { name: 'This booking is cancelled' }).waitFor();
      await look('own-3-cancelled');
      expect(kept().at(-1)?.status).toBe('cancelled');
      expect(complaints).toEqual([]);
    },
  );

  it('is used by keyboard alone, in Russian', async () => {
    const { manage } = await book();
    const { page, widget, complaints } = await open(`${stack.proxyUrl}/my/salon#${manage}`, { locale: 'ru' });
    await widget.getByRole('heading', { name: 'Ваша запись' }).waitFor();
    // Google, the file, moving it, and then giving it up.
    for (const _ of [1, 2, 3, 4]) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    // The question has the focus; its first answer comes next.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await widget.getByRole('heading', { name: 'Запись отменена' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('gives the calendar file', async () => {
    const { manage } = await book();
    const { page, widget } = await open(`${stack.proxyUrl}/my/salon#${manage}`);
    const [download] = await Promise.all([page.waitForEvent('download'), widget.getByRole('button', { name: 'Calendar file' }).click()]);
    expect(download.suggestedFilename()).toBe('booking.ics');
    expect(readFileSync(await download.path(), 'utf8')).toContain('BEGIN:VEVENT');
  });

  it.each([
    ['a link that was cut', (token: string) => token.slice(0, 40), 'This link is not complete.'],
    ['no link', () => '', 'This link is not complete.'],
  ])('says what is the matter with %s', async (name, cut, expected) => {
    const { manage } = await book();
    const { page, widget } = await open(`${stack.proxyUrl}/my/salon#${cut(manage)}`, { width: 360 });
    await widget.getByText(expected).waitFor();
    await page.screenshot({ path: `${shots}own-4-${name.replaceAll(' ', '-')}-360-light.png` });
    await expectAccessible(page);
  });

  it('shows what is true after the answer to giving it up was lost', async () => {
    const { manage } = await book();
    const { page, widget } = await open(`${stack.proxyUrl}/my/salon#${manage}`);
    // It arrives, and its answer does not.
    let cut = true;
    await page.route('**/booking/cancel', async (route) => {
      if (!cut) return route.continue();
      cut = false;
      await route.fetch({ headers: { ...route.request().headers(), origin: stack.proxyUrl } });
      await route.abort();
    });
    await widget.getByRole('button', { name: 'Cancel the booking' }).click();
    await widget.getByRole('button', { name: 'Yes, cancel it' }).click();
    await widget.getByText('No connection.').waitFor();
    const before = stack.sandbox.journal.filter(({ method }) => method === 'cancelBooking').length;
    await widget.getByRole('button', { name: 'Cancel the booking' }).click();
    await widget.getByRole('button', { name: 'Yes, cancel it' }).click();
    await widget.getByRole('heading', { name: 'This booking is cancelled' }).waitFor();
    expect(stack.sandbox.journal.filter(({ method }) => method === 'cancelBooking').length).toBe(before);
  });

  it('leads from the confirmation to the booking, and from there nowhere that is not theirs', async () => {
    const { page, widget, complaints } = await open(`${stack.proxyUrl}/embed/salon`);
    await widget.getByRole('button', { name: /Glow facial/ }).click();
    await widget.getByRole('button', { name: /Soonest/ }).click();
    await widget.getByLabel('Name').fill('Nadia Brown');
    await widget.getByLabel('E-mail').fill('nadia@client.example');
    await widget.getByLabel('Phone').fill('020 7946 0101');
    await widget.getByLabel('I accept the terms').check();
    await widget.getByRole('button', { name: /Book for/ }).click();
    await widget.getByRole('heading', { name: 'You are booked' }).waitFor();
    expect(kept().at(-1)?.client.phone).toBe('+442079460101');
    await widget.getByRole('button', { name: 'Add to your calendar' }).click();
    await widget.getByRole('link', { name: 'Google' }).waitFor();
    const [own] = await Promise.all([page.waitForEvent('popup'), widget.getByRole('link', { name: 'See or change it later' }).click()]);
    await own.locator('okno-booking').getByRole('heading', { name: 'Your booking' }).waitFor();
    // The page turns to another language, and what was being done stays.
    const mine = own.locator('okno-booking');
    await mine.getByRole('button', { name: 'Cancel the booking' }).click();
    await own.evaluate(() => document.documentElement.setAttribute('lang', 'ru'));
    await mine.getByRole('button', { name: 'Да, отменить' }).waitFor();
    await own.evaluate(() => document.documentElement.setAttribute('lang', 'he'));
    await mine.getByRole('heading', { name: he.titles.confirmed }).waitFor();
    expect(await mine.locator('.okno').getAttribute('dir')).toBe('rtl');
    await mine.getByRole('button', { name: he.yes }).waitFor();
    await expectAccessible(own);
    await own.screenshot({ path: `${shots}own-5-turned-to-hebrew.png` });
    await own.locator('okno-booking').evaluate((element) => element.setAttribute('locale', 'en'));
    await mine.getByRole('button', { name: 'Keep it' }).click();
    await mine.getByRole('heading', { name: 'Your booking' }).waitFor();
    expect(complaints).toEqual([]);
    // What the link holds never reached a server: it stands after the #.
    expect(stack.log.join('\n')).not.toContain('eyJ');
  });
});
