/** The salon's visitor whose browser runs no script: books by links and forms, by keyboard too, and finds it accessible. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Stack, startStack } from '../support/stack.ts';
import { expectAccessible } from './accessible.ts';
import { openBrowser } from './visitor.ts';

const chromium = inject('chromium');
const shots = fileURLToPath(new URL('shots/', import.meta.url));

describe.skipIf(chromium === null)('a browser without scripts', () => {
  let browser: Browser;
  let stack: Stack;
  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    browser = await openBrowser(chromium ?? '');
    stack = await startStack();
  });
  afterAll(async () => {
    await browser.close();
    await stack.close();
  });

  const open = async (width: number, colorScheme: 'light' | 'dark', locale = 'en-GB'): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height: 780 }, colorScheme, locale, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${stack.proxyUrl}/embed/salon`);
    await page.waitForURL('**/embed/salon/book');
    return page;
  };
  const look = async (page: Page, colorScheme: 'light' | 'dark', name: string) => {
    await page.screenshot({ path: `${shots}forms-${name}.png`, fullPage: true });
    // Whoever examines a page needs scripts: the same page, where they run.
    const examined = await browser.newPage({ viewport: page.viewportSize(), colorScheme });
    await examined.setContent(await page.content());
    const fits = async () =>
      expect(await examined.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await fits();
    await expectAccessible(examined);
    // From the other side, in the other colours, at 400 %.
    await examined.setViewportSize({ width: 320, height: 780 });
    await examined.emulateMedia({ colorScheme: colorScheme === 'light' ? 'dark' : 'light' });
    await examined.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    await fits();
    if (/^[35]/.test(name)) await expectAccessible(examined);
    await examined.close();
  };

  it.each([
    [360, 'light', 'en-GB', 'Colour correction', 'You are booked'],
    [768, 'dark', 'ru-RU', 'Glow facial', 'Вы записаны'],
  ] as const)('books at %i px, %s, %s: %s', async (width, theme, locale, service, made) => {
    const page = await open(width, theme, locale);
    const shot = (name: string) => look(page, theme, `${name}-${width}`);
    await shot('1-services');
    await page.getByRole('link', { name: new RegExp(service) }).click();
    // Whatever else has more than one answer: the first of them.
    for (let lists = 2; (await page.locator('a.row').count()) > 0; lists += 1) {
      await shot(`2-list-${lists}`);
      await page.locator('a.row').first().click();
    }
    const time = page.locator('a[href*="start="]').first();
    await time.waitFor();
    await shot('3-times');
    await time.click();
    await shot('4-details');
    await page.locator('#name').fill('Nadia Brown');
    await page.locator('#email').fill('nadia@client.example');
    await page.locator('#phone').fill('+44 20 7946 0101');
    await page.locator('#terms').check();
    for (const field of await page.locator('[name^="field-"][required]:visible').all())
      if ((await field.getAttribute('type')) === 'checkbox') await field.check();
      else if (await field.evaluate((element) => element.tagName === 'SELECT')) await field.selectOption({ index: 1 });
      else if ((await field.getAttribute('type')) === 'radio') await field.check();
      else if ((await field.getAttribute('type')) === 'date') await field.fill('2020-01-31');
      else await field.fill('12');
    // The browser lets it pass, and the business has no such code.
    await page.locator('#promo').fill('NOSUCHCODE');
    await page.locator('button[type=submit]').first().click();
    await page.locator('#promo-error').waitFor();
    await shot('5-wrong');
    await page.locator('#promo').fill('');
    await page.locator('button[type=submit]').first().click();
    await page.getByRole('heading', { name: made }).waitFor();
    await shot('6-booked');
    expect(stack.sandbox.company('salon').bookings.at(-1)).toMatchObject({ client: { name: 'Nadia Brown' }, status: 'confirmed' });
    await page.context().close();
  });
});
