/** Every step in many ways: nothing overflows, moves or is too small, no accessibility rule is broken; pictures to look at in shots/. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Stack, startStack } from '../support/stack.ts';
import { lost, moving, show, small, spaceOut, speak, type Way } from './look.ts';
import { openBrowser, visit } from './visitor.ts';

const chromium = inject('chromium');
const shots = fileURLToPath(new URL('shots/', import.meta.url));

describe.skipIf(chromium === null)('the widget', () => {
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

  const ways: readonly Way[] = [320, 360, 640, 768, 1280].flatMap((width) =>
    (['light', 'dark'] as const).map((theme) => ({ width, theme })),
  );

  it('is whole, readable and quiet at every step: from 320 px, which is 400 %, to 1280, in light and dark, from both sides', async () => {
    const visitor = await visit(browser, stack.siteUrl);
    const { widget, page } = visitor;
    const touch = await page.context().newCDPSession(page);
    const look = async (name: string) => {
      await page.mouse.move(0, 0);
      for (const { width, theme } of ways) {
        await show(page, { width, theme });
        await widget.screenshot({ path: `${shots}${name}-${width}-${theme}.png` });
        await visitor.fits();
        // Between these only the room differs.
        if (width !== 360 && width !== 768) await visitor.accessible();
      }
      expect(await moving(page)).toBe(0);
      await show(page, { width: 320, theme: 'light' });
      expect([name, await small(page, touch)]).toEqual([name, []]);
      const closer = await spaceOut(page);
      expect([name, await lost(page)]).toEqual([name, []]);
      await visitor.fits();
      await closer();
      await speak(page, 'he');
      for (const { width, theme } of [ways[0], ways[5]].flatMap((way) => way ?? [])) {
        await show(page, { width, theme });
        await widget.screenshot({ path: `${shots}${name}-${width}-${theme}-rtl.png` });
        await visitor.fits();
        await visitor.accessible();
        expect([name, await lost(page)]).toEqual([name, []]);
      }
      await speak(page, 'en');
      await page.emulateMedia({ forcedColors: 'active' });
      await widget.screenshot({ path: `${shots}${name}-forced.png` });
      await page.emulateMedia({ forcedColors: 'none' });
      await show(page, { width: 1280, theme: 'light' });
    };
    await page.screenshot({ path: `${shots}0-page.png` });
    await look('1-service');
    await visitor.choose(/Root colour/);
    await visitor.heading('Choose a place');
    await look('2-location');
    await visitor.choose(/Shoreditch/);
    await visitor.heading('Who with?');
    await look('3-unit');
    await visitor.choose('Any specialist');
    await visitor.slots().first().click();
    await look('4-time');
    await visitor.choose('As a list');
    await widget.locator('.days').waitFor();
    await look('4-time-list');
    await visitor.choose('As a list');
    await visitor.choose('Continue');
    await visitor.heading('Your details');
    await widget.getByLabel('Name').waitFor();
    await look('5-details');
    await visitor.choose(/Book for/);
    await widget.getByText('4 answers need your attention:').waitFor();
    await look('6-errors');
    await visitor.fill({ Name: 'Nadia Brown', 'E-mail': 'nadia@client.example', Phone: '+44 20 7946 0101' });
    await visitor.choose('Have a promo code?');
    await widget.getByLabel('Promo code').fill('WELCOME20');
    await visitor.choose('Apply');
    await widget.getByText('A fifth off your first visit').first().waitFor();
    await widget.getByLabel('I accept the terms').check();
    await look('7-filled');
    await visitor.choose('Book for £60');
    await visitor.heading('You are booked');
    await look('8-booked');
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  }, 180_000);

  it.each(['light', 'dark'] as const)('when things go wrong, %s', async (theme) => {
    const visitor = await visit(browser, stack.siteUrl, { width: 360, theme });
    const { widget, page } = visitor;
    const look = async (name: string) => {
      await widget.screenshot({ path: `${shots}${name}-360-${theme}.png` });
      await visitor.accessible();
    };
    await visitor.choose(/Glow facial/);
    await visitor.choose(/Soonest/);
    await visitor.fill({ Name: 'Nadia Brown', 'E-mail': 'nadia@doubt.example', Phone: '+44 20 7946 0101' });
    await widget.getByLabel('I accept the terms').check();
    const time = (await widget.locator('.trail button').last().textContent()) ?? '';
    stack.sandbox.quirks.cutAfterCommit = 1;
    await visitor.choose(/Book for/);
    await visitor.heading('Being checked: do not book again');
    await look('a-checking');
    expect(await widget.locator('.outcome').innerText()).toContain(time);
    // A reload comes back to it.
    await page.reload();
    await visitor.heading('Being checked: do not book again');
    expect(stack.sandbox.company('salon').bookings.filter(({ client }) => client.email === 'nadia@doubt.example').length).toBe(
      theme === 'light' ? 1 : 2,
    );
    await visitor.leave();

    const other = await visit(browser, stack.siteUrl, { width: 360, theme });
    await other.page.route('**/v1/**', (route) => route.abort());
    await other.page.evaluate(() => localStorage.clear());
    await other.page.reload();
    await other.page.getByText('Booking is not available right now.').waitFor();
    await other.widget.screenshot({ path: `${shots}b-unavailable-360-${theme}.png` });
    await other.accessible();
    await show(other.page, { width: 320, theme });
    await speak(other.page, 'he');
    await other.accessible();
    await other.fits();
    await other.leave();
  });

  it('asks every kind of question, at 320 px', async () => {
    const visitor = await visit(browser, stack.siteUrl, { width: 320 });
    await visitor.choose(/Colour correction/);
    await visitor.heading('Choose a time');
    await visitor.choose(/Soonest/);
    await visitor.widget.getByLabel(/When did you last colour/).waitFor();
    await visitor.widget.screenshot({ path: `${shots}9-questions-320-light.png` });
    await visitor.fits();
    await visitor.accessible();
    await visitor.leave();
  });

  it('shows the client’s own time beside the business’s when they differ', async () => {
    const visitor = await visit(browser, stack.siteUrl, { timezone: 'Asia/Yekaterinburg' });
    await visitor.choose(/Glow facial/);
    const first = visitor.slots().first();
    await first.waitFor();
    expect(await first.getAttribute('aria-label')).toContain('your time');
    await visitor.leave();
  });
});
