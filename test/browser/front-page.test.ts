/** The demo's front page at three widths in both themes: every mode stands, nothing overflows, no accessibility rule is broken. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startRubitimeSandbox } from '../../demo/sandbox/rubitime/server.ts';
import { barberSite } from '../support/barber.ts';
import { clock } from '../support/clock.ts';
import { QUICKER, type Stack, startStack } from '../support/stack.ts';
import { openBrowser } from './visitor.ts';

const chromium = inject('chromium');
const shots = fileURLToPath(new URL('shots/', import.meta.url));

describe.skipIf(chromium === null)('the front page', () => {
  let stack: Stack;
  let browser: Browser;
  let rubitime: Awaited<ReturnType<typeof startRubitimeSandbox>>;

  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    rubitime = await startRubitimeSandbox({ now: clock, timeScale: QUICKER });
    stack = await startStack({ otherSites: (origin) => ({ barber: barberSite(rubitime.url, origin) }) });
    browser = await openBrowser(chromium ?? '');
  });
  afterAll(async () => {
    await browser.close();
    await stack.close();
    await rubitime.close();
  });

  const manners = [360, 768, 1280].flatMap((width) => (['light', 'dark'] as const).map((theme) => [width, theme] as const));
  it.each(manners)('at %i px, %s', async (width, theme) => {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme: theme,
      locale: 'en-GB',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(new URL('/', stack.siteUrl).href);
    await page.screenshot({ path: `${shots}front-${width}-${theme}.png` });
    for (const name of ['salon', 'barber']) {
      const frame = page.locator(`#${name}-frame okno-booking`);
      await frame.scrollIntoViewIfNeeded();
      await frame.locator('iframe').contentFrame().locator('.pick').first().waitFor();
    }
    for (const name of ['Book at the salon', 'Записаться к барберу', 'Book online']) await page.getByRole('button', { name }).waitFor();
    await page.screenshot({ path: `${shots}front-whole-${width}-${theme}.png`, fullPage: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
