/** A business that asks for a captcha, in a real browser: the frame, what is missing, a fresh challenge, and the booking. */
import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { freePort } from '../support/ports.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { until } from '../support/until.ts';
import { focused, openBrowser, type Visitor, visit } from './visitor.ts';

const chromium = inject('chromium');
const shots = fileURLToPath(new URL('shots/', import.meta.url));

describe.skipIf(chromium === null)('a captcha', () => {
  let stack: Stack;
  let browser: Browser;
  let guest: string;
  let pages: Server;

  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    const port = await freePort();
    guest = `http://localhost:${port}`;
    stack = await startStack({ otherOrigins: [guest] });
    stack.sandbox.quirks.captcha = 'altcha';
    pages = createServer((_, response) => {
      const own = stack.proxyUrl;
      const policy = `default-src 'none'; script-src ${own}; connect-src ${own}; img-src ${own}; frame-src ${own}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy })
        .end(
          `<!doctype html><html lang="en"><head><title>Guest</title><script type="module" src="${own}/okno.js"></script></head><body><okno-booking site="salon"></okno-booking></body></html>`,
        );
    });
    await new Promise<void>((resolve) => pages.listen(port, () => resolve()));
    browser = await openBrowser(chromium ?? '');
  });
  afterAll(async () => {
    await browser.close();
    pages.close();
    await stack.close();
    expect(stack.sandbox.violations).toEqual([]);
  });
  beforeEach(() => {
    Object.assign(stack.sandbox.quirks, { captcha: 'altcha', captchaScript: 'told' });
  });

  const frame = ({ widget }: Visitor) => widget.frameLocator('iframe');
  const challenges = () => stack.sandbox.company('salon').challenges;
  const bookedBy = (email: string) => stack.sandbox.company('salon').bookings.filter(({ client }) => client.email === email);

  /** To the form, all of it filled in but the captcha. */
  async function toForm(visitor: Visitor, email: string): Promise<void> {
    await visitor.choose(/Glow facial/);
    await visitor.choose(/Soonest/);
    await visitor.fill({ Name: 'Nadia Brown', 'E-mail': email, Phone: '+44 20 7946 0101' });
    await visitor.widget.getByLabel('I accept the terms').check();
  }

  it('is passed by one button, under a strict policy, and the booking is made', async () => {
    const visitor = await visit(browser, `${guest}/`);
    await toForm(visitor, 'nadia@passed.example');
    await frame(visitor).getByRole('button', { name: 'I am not a robot' }).click();
    await visitor.widget.getByText('Check completed').waitFor({ state: 'attached' });
    await visitor.choose(/Book for/);
    await visitor.heading('You are booked');
    expect(bookedBy('nadia@passed.example')).toHaveLength(1);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('that is left out is said at its place, is reached by the keyboard, and the form then goes', async () => {
    const visitor = await visit(browser, stack.siteUrl);
    const { page, widget } = visitor;
    await toForm(visitor, 'nadia@keys.example');
    await frame(visitor).getByRole('button').waitFor();
    await visitor.choose(/Book for/);
    await widget.getByText('Please complete this check').waitFor();
    expect(bookedBy('nadia@keys.example')).toHaveLength(0);
    // The summary is fetched, has the focus, and leads to it.
    await until(
      () => focused(page),
      (name) => name.includes('One answer needs your attention'),
      { tries: 200 },
    );
    await page.keyboard.press('Tab');
    expect(await focused(page)).toContain('Security check');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await widget.getByText('Please complete this check').waitFor({ state: 'detached' });
    await visitor.choose(/Book for/);
    await visitor.heading('You are booked');
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('that was refused comes anew', async () => {
    const visitor = await visit(browser, stack.siteUrl);
    const { widget } = visitor;
    await toForm(visitor, 'nadia@anew.example');
    await frame(visitor).getByRole('button').click();
    await widget.getByText('Check completed').waitFor({ state: 'attached' });
    // As if it had taken too long.
    for (const challenge of challenges()) challenge.used = true;
    const before = challenges().length;
    await visitor.choose(/Book for/);
    await widget.locator('.error', { hasText: 'Here is a new one' }).waitFor();
    await visitor.accessible();
    await frame(visitor).locator('button:enabled').click();
    await widget.locator('.error').waitFor({ state: 'detached' });
    expect(challenges().length).toBe(before + 1);
    await visitor.choose(/Book for/);
    await visitor.heading('You are booked');
    expect(bookedBy('nadia@anew.example')).toHaveLength(1);
    await visitor.leave();
  });

  it('comes anew after any other refusal too', async () => {
    const visitor = await visit(browser, stack.siteUrl);
    await toForm(visitor, 'nadia@other.example');
    await frame(visitor).getByRole('button').click();
    stack.sandbox.quirks.validatorMessage = 'No bookings today.';
    await visitor.choose(/Book for/);
    await visitor.widget.getByText('No bookings today.').first().waitFor();
    stack.sandbox.quirks.validatorMessage = null;
    await frame(visitor).locator('button:enabled').click();
    await visitor.choose(/Book for/);
    await visitor.heading('You are booked');
    await visitor.leave();
  });

  it('of a picture is read when the form is sent', async () => {
    stack.sandbox.quirks.captcha = 'imagecaptcha';
    const visitor = await visit(browser, stack.siteUrl);
    const { widget } = visitor;
    await toForm(visitor, 'nadia@picture.example');
    const input = frame(visitor).getByRole('textbox');
    await input.fill('000000');
    const picture = frame(visitor).locator('img');
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    await visitor.choose(/Book for/);
    await widget.locator('.error', { hasText: 'Here is a new one' }).waitFor();
    await expect.poll(() => input.inputValue()).toBe('');
    await input.fill(challenges().at(-1)?.digits ?? '');
    await visitor.choose(/Book for/);
    await visitor.heading('You are booked');
    expect(bookedBy('nadia@picture.example')).toHaveLength(1);
    expect(visitor.complaints.filter((text) => !text.includes('422'))).toEqual([]);
    await visitor.leave();
  });

  it('that cannot be shown says so, and may be tried again', async () => {
    stack.sandbox.quirks.captchaScript = 'foreign';
    const visitor = await visit(browser, stack.siteUrl);
    const { widget } = visitor;
    await toForm(visitor, 'nadia@failed.example');
    await widget.getByText('The check could not be loaded.').waitFor();
    await visitor.accessible();
    await visitor.choose(/Book for/);
    await widget.getByText('Please complete this check').waitFor();
    stack.sandbox.quirks.captchaScript = 'told';
    await visitor.choose('Try again');
    await frame(visitor).getByRole('button').click();
    await visitor.choose(/Book for/);
    await visitor.heading('You are booked');
    await visitor.leave();
  });

  it('is nobody’s origin: it reaches neither the page around it nor what the proxy keeps', async () => {
    const visitor = await visit(browser, stack.siteUrl);
    await toForm(visitor, 'nadia@apart.example');
    const button = frame(visitor).getByRole('button');
    await button.waitFor();
    const reached = await button.evaluate(() => {
      const attempt = (what: () => unknown) => {
        try {
          return String(what());
        } catch {
          return 'out of reach';
        }
      };
      return [self.origin, attempt(() => parent.document.title), attempt(() => localStorage.length), attempt(() => document.cookie)];
    });
    expect(reached).toEqual(['null', 'out of reach', 'out of reach', 'out of reach']);
    await visitor.leave();
  });

  it.each([
    [360, 'light', 'altcha'],
    [360, 'dark', 'imagecaptcha'],
    [1280, 'light', 'imagecaptcha'],
    [1280, 'dark', 'altcha'],
  ] as const)('at %i px, %s, looks like a part of the form (%s)', async (width, theme, captcha) => {
    stack.sandbox.quirks.captcha = captcha;
    const visitor = await visit(browser, stack.siteUrl, { width, theme });
    const { page, widget } = visitor;
    await toForm(visitor, `nadia-${width}@looks.example`);
    await frame(visitor).locator('button, input').first().waitFor();
    // All of it is to be seen, as soon as its picture is there.
    const cutOff = () =>
      frame(visitor)
        .locator('html')
        .evaluate(() => (Array.from(document.images).every((image) => image.complete) ? document.body.offsetHeight - innerHeight : null));
    await expect.poll(cutOff).toBe(0);
    // High enough for the whole form: nothing lies under the button.
    await page.setViewportSize({ width, height: 1400 });
    await widget.screenshot({ path: `${shots}captcha-${width}-${theme}.png` });
    await visitor.fits();
    await visitor.accessible();
    await visitor.choose(/Book for/);
    await widget.getByText('Please complete this check').waitFor();
    await widget.screenshot({ path: `${shots}captcha-missing-${width}-${theme}.png` });
    await visitor.accessible();
    await visitor.leave();
  });
});
