/** The demo's page that makes the code to paste: what is chosen stands beside it and in the code; how it looks. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Stack, startStack } from '../support/stack.ts';
import { openBrowser } from './visitor.ts';

const chromium = inject('chromium');
const shots = fileURLToPath(new URL('shots/', import.meta.url));

describe.skipIf(chromium === null)('the page that makes the code', () => {
  let stack: Stack;
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    stack = await startStack();
    browser = await openBrowser(chromium ?? '');
  });
  afterAll(async () => {
    await browser.close();
    await stack.close();
  });

  const open = async (manner: BrowserContextOptions = {}) => {
    const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...manner });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(new URL('/snippet', stack.siteUrl).href);
    return { page, complaints, leave: () => context.close() };
  };
  const code = (page: Page) => page.locator('#code').textContent();
  const picks = (page: Page) => page.locator('#preview okno-booking').locator('.pick');
  /** What the widget fills its buttons with. */
  const fill = (page: Page) =>
    page
      .locator('#preview okno-booking')
      .locator('[part~=root]')
      .evaluate((root) => getComputedStyle(root).getPropertyValue('--_fill').trim());

  it('shows what is chosen, in the preview and in the code, and copies that', async () => {
    const { page, complaints, leave } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await picks(page).first().waitFor();
    expect(await fill(page)).toBe('rgb(168,50,94)');
    await page.getByLabel('Accent colour').fill('#1f5f8b');
    await expect.poll(() => fill(page)).toBe('rgb(31,95,139)');
    expect(await page.getByRole('list', { name: 'Contrast' }).innerText()).toMatch(
      /White text 6\.\d:1, AA\s+.*Dark text \d\.\d:1, below AA/s,
    );
    await page.getByLabel('Language').selectOption('ru');
    await page.locator('#preview').getByRole('heading', { name: 'Выберите услугу' }).waitFor();
    await page.getByLabel('How it stands').selectOption('popup');
    await page.locator('#preview').getByRole('button', { name: 'Book online' }).click();
    await page.getByRole('dialog').locator('.pick').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Copy the code' }).click();
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '<script type="module" src="https://book.example.com/okno.js"></script>\n<okno-booking site="salon" mode="popup" locale="ru" style="--okno-accent: #1f5f8b"><a href="https://book.example.com/embed/salon?locale=ru">Записаться</a></okno-booking>',
    );
    expect(complaints).toEqual([]);
    await leave();
  });

  it('says what is wrong beside its field, and keeps the last good code', async () => {
    const { page, leave } = await open();
    const before = await code(page);
    await page.getByLabel('The site’s name').fill('"><script>alert(1)</script>');
    await page.getByText('small letters, digits and hyphens').waitFor();
    expect(await page.getByLabel('The site’s name').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByRole('button', { name: 'Copy the code' }).isDisabled()).toBe(true);
    expect(await code(page)).toBe(before);
    await page.getByLabel('The site’s name').fill('studio-7');
    expect(await code(page)).toContain('site="studio-7"');
    expect(await page.getByLabel('The site’s name').getAttribute('aria-invalid')).toBe(null);
    await leave();
  });

  const manners = [360, 768, 1280].flatMap((width) => (['light', 'dark'] as const).map((theme) => [width, theme] as const));
  it.each(manners)('at %i px, %s', async (width, theme) => {
    const { page, complaints, leave } = await open({ viewport: { width, height: 800 }, colorScheme: theme });
    await picks(page).first().waitFor();
    for (const chosen of ['auto', theme === 'light' ? 'dark' : 'light']) {
      await page.getByLabel('Light or dark').selectOption(chosen);
      await page.screenshot({ path: `${shots}snippet-${width}-${theme}-${chosen}.png`, fullPage: true });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      // A sample that cannot be read is there to show just that.
      const { violations } = await new AxeBuilder({ page }).exclude('.contrast b').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
    expect(complaints).toEqual([]);
    await leave();
  });
});
