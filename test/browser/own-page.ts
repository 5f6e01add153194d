/** The page behind a client's link in a real browser, as that client finds it. */
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { focused, type Manner } from './visitor.ts';

export async function openOwn(browser: Browser, url: string, { width = 1280, theme = 'light', locale = 'en-GB' }: Manner = {}) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: theme,
    locale,
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(url, { waitUntil: 'load' });
  const widget = page.locator('okno-booking');
  return {
    page,
    widget,
    complaints,
    heading: (name: string) => widget.getByRole('heading', { name }).waitFor(),
    press: (name: string) => widget.getByRole('button', { name }).click(),
    /** The page turns to another language. */
    speak: (lang: string) => page.evaluate((to) => document.documentElement.setAttribute('lang', to), lang),
    focused: () => focused(page),
    /** A picture to look at; nothing is wider than the page, and no rule is broken. */
    async look(path: string) {
      await page.screenshot({ path, fullPage: true });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      await expectAccessible(page);
    },
    leave: () => context.close(),
  };
}

export type OwnPage = Awaited<ReturnType<typeof openOwn>>;
