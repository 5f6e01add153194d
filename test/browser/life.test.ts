/** What happens to a visitor between the first look and the confirmation: forms that fill themselves, proxies that restart, tokens that die. */
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { durations } from '../../proxy/domain/durations.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { speak } from './look.ts';
import { openBrowser, type Visitor, visit } from './visitor.ts';

const chromium = inject('chromium');
const shots = fileURLToPath(new URL('shots/', import.meta.url));

describe.skipIf(chromium === null)('a visitor’s life', () => {
  let stack: Stack;
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    // A booking that takes two seconds is answered by a ticket, so that there is something to wait for.
    stack = await startStack({ durations: { ...durations, bookingAnswer: 300, failureKept: 500 } });
    browser = await openBrowser(chromium ?? '');
  });
  afterEach(async () => {
    await visitor.leave();
    stack.sandbox.quirks.slowMs = 0;
    expect(stack.sandbox.violations).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await stack.close();
  });

  const client = { Name: 'Nadia Brown', 'E-mail': 'nadia@life.example', Phone: '+44 20 7946 0101' };
  const ours = () => stack.sandbox.company('salon').bookings.filter(({ client: { email } }) => email === 'nadia@life.example');
  const toDetails = async () => {
    visitor = await visit(browser, stack.siteUrl, { width: 360 });
    await visitor.choose(/Glow facial/);
    await visitor.choose(/Soonest/);
    await visitor.widget.getByLabel('Name').waitFor();
  };

  it('has a form that browsers know how to fill, and what they fill is what is sent', async () => {
    await toDetails();
    const before = ours().length;
    const filled = await visitor.widget.evaluate((host) => {
      const form = host.shadowRoot?.querySelector('form');
      const inputs = [...(form?.querySelectorAll('input') ?? [])].filter(({ type }) => type !== 'checkbox');
      const values: Record<string, string> = { name: 'Nadia Brown', email: 'nadia@life.example', tel: '+44 20 7946 0101' };
      for (const input of inputs) {
        // As browsers and password managers do: the value, then the events, and no key is pressed.
        input.value = values[input.autocomplete] ?? '';
        input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        input.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
      }
      return inputs.map(({ name, autocomplete, type }) => [name, autocomplete, type]);
    });
    expect(filled).toEqual([
      ['name', 'name', 'text'],
      ['email', 'email', 'email'],
      ['phone', 'tel', 'tel'],
    ]);
    await visitor.widget.getByLabel('I accept the terms').check();
    await visitor.choose(/Book for/);
    await visitor.heading('You are booked');
    expect(ours()).toHaveLength(before + 1);
  });

  it('goes on where it was when the proxy has been away', async () => {
    await toDetails();
    const before = ours().length;
    await visitor.fill(client);
    await visitor.widget.getByLabel('I accept the terms').check();
    await stack.stopProxy();
    await visitor.choose(/Book for/);
    await visitor.widget
      .getByText(/No connection/)
      .first()
      .waitFor();
    expect(await visitor.widget.getByLabel('E-mail').inputValue()).toBe('nadia@life.example');
    await stack.startProxy();
    await visitor.choose(/Book for/);
    await visitor.heading('You are booked');
    expect(ours()).toHaveLength(before + 1);
  });

  it('does not notice that the service’s token has expired on the way', async () => {
    await toDetails();
    const before = ours().length;
    await visitor.fill(client);
    await visitor.widget.getByLabel('I accept the terms').check();
    stack.sandbox.tokens.expire();
    await visitor.choose(/Book for/);
    await visitor.heading('You are booked');
    expect(ours()).toHaveLength(before + 1);
    expect(visitor.complaints).toEqual([]);
  });

  it('that reloads while it waits comes back to the same booking, and there is one', async () => {
    await toDetails();
    const before = ours().length;
    await visitor.fill(client);
    await visitor.widget.getByLabel('I accept the terms').check();
    stack.sandbox.quirks.slowMs = 2000;
    // By somebody in a hurry.
    await visitor.widget.getByRole('button', { name: /Book for/ }).evaluate((button: HTMLButtonElement) => {
      for (let click = 0; click < 5; click += 1) button.click();
    });
    await visitor.heading('Booking your time');
    await visitor.page.reload();
    await visitor.heading('Booking your time');
    stack.sandbox.quirks.slowMs = 0;
    await visitor.heading('You are booked');
    await visitor.accessible();
    expect(ours()).toHaveLength(before + 1);
  });

  it.each(['light', 'dark'] as const)('is told that nothing is free, and what to do, %s', async (theme) => {
    stack.sandbox.quirks.fullyBooked = true;
    visitor = await visit(browser, stack.siteUrl, { width: 320, theme });
    // A service whose schedule nobody has read yet.
    await visitor.choose(theme === 'light' ? /Blow-dry/ : /Nail bar express/);
    if (theme === 'light') {
      await visitor.choose(/Marylebone/);
      await visitor.choose('Any specialist');
    }
    await visitor.widget.getByText('No free times can be booked online at the moment.').waitFor();
    await visitor.widget.getByRole('link', { name: /Call/ }).waitFor();
    await visitor.widget.screenshot({ path: `${shots}c-empty-320-${theme}.png` });
    await visitor.accessible();
    await visitor.fits();
    await speak(visitor.page, 'he');
    await visitor.accessible();
    await visitor.fits();
    stack.sandbox.quirks.fullyBooked = false;
  });

  it('is told while everything is still being read', async () => {
    stack.sandbox.quirks.slowMs = 1500;
    visitor = await visit(browser, stack.siteUrl, { width: 320, theme: 'dark' });
    await visitor.choose(/Gel manicure/);
    await visitor.heading('Choose a time');
    await visitor.widget.screenshot({ path: `${shots}d-reading-320-dark.png` });
    await visitor.accessible();
    await visitor.fits();
    stack.sandbox.quirks.slowMs = 0;
    await visitor.slots().first().waitFor();
    await visitor.accessible();
    await visitor.fits();
  });
});
