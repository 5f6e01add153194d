/** Paying at the salon: the way to the gateway's page and back, what waits, what comes too late, and paying later by the link. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type Stack, startStack } from '../support/stack.ts';
import { type GatewayName, startTill, type Till } from '../support/till.ts';
import { until } from '../support/until.ts';
import { openBrowser, type Visitor, visit } from './visitor.ts';

const chromium = inject('chromium');
const shots = fileURLToPath(new URL('shots/', import.meta.url));
const token = 'a-webhook-token-for-tests';

describe.skipIf(chromium === null)('the visitor who pays', () => {
  let till: Till;
  let stack: Stack;
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    browser = await openBrowser(chromium ?? '');
  });
  const open = async (gateway: GatewayName) => {
    till = await startTill(gateway);
    stack = await startStack({ payments: till.settings });
    till.tell(`${stack.proxyUrl}/v1/sites/salon/payments/${gateway}/${token}`);
    stack.sandbox.callbacks.urls['salon'] = `${stack.proxyUrl}/v1/sites/salon/webhooks/${token}`;
    set({ payment_timeout: '20', allow_delay_payment: '0' });
  };
  const close = async () => {
    await stack.close();
    await till.close();
  };
  beforeEach(() => open('stripe'));
  afterEach(async () => {
    await visitor.leave();
    await close();
    expect(stack.sandbox.violations).toEqual([]);
    expect(till.sandbox.violations).toEqual([]);
  });
  afterAll(() => browser.close());

  const set = (params: Readonly<Record<string, string>>) => Object.assign(stack.sandbox.company('salon').seed.params, params);
  const bookings = () => stack.sandbox.company('salon').bookings.map(({ status }) => status);
  const shot = (name: string) => visitor.widget.screenshot({ path: `${shots}pay-${name}.png` });
  const details = { Name: 'Nadia Brown', 'E-mail': 'nadia@client.example', Phone: '+44 20 7946 0101' };
  const book = async (heading: string) => {
    await visitor.choose(/Bridal package/);
    await visitor.choose(/Marylebone/);
    await visitor.choose(/Soonest/);
    await visitor.fill(details);
    await visitor.widget.getByLabel('I accept the terms').check();
    await visitor.widget.getByText('You pay online after booking.').waitFor();
    await visitor.choose(/Book for/);
    await visitor.heading(heading);
  };
  const payButton = () => visitor.widget.getByRole('button', { name: 'Pay £240' });

  it.each([
    [360, 'dark'],
    [360, 'light'],
    [768, 'light'],
    [1280, 'dark'],
  ] as const)('sees how long the time is held, pays, and comes back to a confirmed booking, at %i px, %s', async (width, theme) => {
    visitor = await visit(browser, stack.siteUrl, { width, theme });
    const { page, widget } = visitor;
    const name = `${width}-${theme}`;
    await book('Your time is held');
    await payButton().waitFor();
    expect(await widget.getByRole('timer').textContent()).toMatch(/^(20:00|19:\d\d) left$/);
    await visitor.accessible();
    await visitor.fits();
    await shot(`1-owed-${name}`);
    await payButton().click();
    await page.getByRole('heading', { name: '£240.00' }).waitFor();
    await page.getByRole('button', { name: /Pay/ }).click();
    await visitor.heading('You are booked');
    expect(page.url()).toBe(stack.siteUrl);
    expect(await payButton().count()).toBe(0);
    await visitor.accessible();
    await shot(`2-paid-${name}`);
    expect(bookings()).toEqual(['confirmed']);
    expect(visitor.complaints).toEqual([]);
    // Once it is over, a reload begins anew.
    await page.reload();
    await widget.locator('.pick').first().waitFor();
  });

  it('is declined, goes back, and finds everything where it was', async () => {
    visitor = await visit(browser, stack.siteUrl, { width: 360 });
    await book('Your time is held');
    await payButton().click();
    await visitor.page.getByRole('link', { name: /Back to/ }).click();
    await visitor.heading('Your time is held');
    await visitor.widget.getByText(/Paid already/).waitFor();
    await shot('3-back');
    await payButton().click();
    await visitor.page.getByRole('button', { name: /Pay/ }).click();
    await visitor.heading('You are booked');
    expect(till.pages()).toBe(1);
  });

  it('pays from within a frame in a tab of its own, for gateways stand in no frame, and the frame sees it', async () => {
    visitor = await visit(browser, stack.siteUrl);
    const { page, widget } = visitor;
    await widget.evaluate((element) => element.setAttribute('mode', 'frame'));
    const frame = widget.locator('iframe').contentFrame();
    for (const choice of [/Bridal package/, /Marylebone/, /Soonest/]) await frame.getByRole('button', { name: choice }).click();
    for (const [label, value] of Object.entries(details)) await frame.getByLabel(label, { exact: true }).fill(value);
    await frame.getByLabel('I accept the terms').check();
    await frame.getByRole('button', { name: /Book for/ }).click();
    const pay = frame.getByRole('button', { name: 'Pay £240' });
    await pay.waitFor();
    const [tab] = await Promise.all([page.waitForEvent('popup'), pay.click()]);
    await tab.getByRole('heading', { name: '£240.00' }).waitFor();
    await tab.getByRole('button', { name: /Pay/ }).click();
    await frame.getByRole('heading', { name: 'You are booked' }).waitFor();
    expect(page.url()).toBe(stack.siteUrl);
    expect(bookings()).toEqual(['confirmed']);
  });

  it('pays by keyboard alone', async () => {
    visitor = await visit(browser, stack.siteUrl);
    await book('Your time is held');
    await payButton().waitFor();
    await visitor.page.keyboard.press('Tab');
    await visitor.page.keyboard.press('Enter');
    await visitor.page.getByRole('heading', { name: '£240.00' }).waitFor();
  });

  it('whose time was given away is told so', async () => {
    set({ payment_timeout: '0.05' });
    stack.sandbox.quirks.callbackMs = 4000;
    visitor = await visit(browser, stack.siteUrl);
    await book('Your time is held');
    await visitor.widget.getByText('The time to pay is over.').waitFor();
    expect(await payButton().count()).toBe(0);
    await visitor.heading('This booking was cancelled');
    await shot('4-over');
    expect(bookings()).toEqual(['cancelled']);
  });

  it('pays too late, and has the same time all the same', async () => {
    // Its pages stay open, whatever has become of the time.
    await close();
    await open('yookassa');
    set({ payment_timeout: '0.15' });
    visitor = await visit(browser, stack.siteUrl);
    await book('Your time is held');
    await payButton().click();
    await visitor.page.getByRole('button', { name: /Заплатить/ }).waitFor();
    await until(bookings, ([status]) => status === 'cancelled');
    set({ payment_timeout: '20' });
    await visitor.page.getByRole('button', { name: /Заплатить/ }).click();
    await visitor.heading('You are booked');
    expect(bookings()).toEqual(['cancelled', 'confirmed']);
    expect(till.returned()).toBe(0);
  });

  it('pays too late for a time that is gone, and is told that the money goes back', async () => {
    // Its pages stay open, whatever has become of the time.
    await close();
    await open('yookassa');
    set({ payment_timeout: '0.15' });
    visitor = await visit(browser, stack.siteUrl, { width: 360, theme: 'dark' });
    await book('Your time is held');
    await payButton().click();
    await visitor.page.getByRole('button', { name: /Заплатить/ }).waitFor();
    await until(bookings, ([status]) => status === 'cancelled');
    const [mine] = stack.sandbox.company('salon').bookings;
    if (mine) stack.sandbox.company('salon').bookings.push({ ...mine, id: '9999', status: 'confirmed', payUntil: null });
    await visitor.page.getByRole('button', { name: /Заплатить/ }).click();
    await visitor.heading('This booking was cancelled');
    await visitor.widget.getByText(/Your payment goes back to you in full/).waitFor();
    await visitor.accessible();
    await shot('5-returned');
    expect(till.returned()).toBe(24_000);
  });

  it('may pay later, by the link to the booking', async () => {
    set({ allow_delay_payment: '1' });
    visitor = await visit(browser, stack.siteUrl);
    await book('You are booked');
    await visitor.widget.getByText(/or later by the link/).waitFor();
    await shot('6-later');
    const link = await visitor.widget.getByRole('link', { name: 'See or change it later' }).getAttribute('href');
    await visitor.page.goto(link ?? '');
    await visitor.heading('Your booking');
    await payButton().waitFor();
    await visitor.accessible();
    await shot('7-own');
    await payButton().click();
    await visitor.page.getByRole('button', { name: /Pay/ }).click();
    // Back without the token in the address, and yet at the booking.
    await visitor.heading('Your booking');
    expect(new URL(visitor.page.url()).hash).toBe('');
    await until(bookings, ([status]) => status === 'confirmed');
    await visitor.page.reload();
    await visitor.heading('Your booking');
    expect(await payButton().count()).toBe(0);
  });
});
