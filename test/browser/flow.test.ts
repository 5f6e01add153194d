/** Whole bookings in a real browser, on the salon's website, through the proxy, at the sandbox: each on its own origin. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Stack, startStack } from '../support/stack.ts';
import { focused, openBrowser, type Visitor, visit } from './visitor.ts';

const chromium = inject('chromium');

describe.skipIf(chromium === null)('a visitor', () => {
  let stack: Stack;
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    stack = await startStack();
    browser = await openBrowser(chromium ?? '');
  });
  afterAll(async () => {
    await browser.close();
    await stack.close();
    expect(stack.sandbox.violations).toEqual([]);
  });

  const details = { Name: 'Nadia Brown', 'E-mail': 'nadia@client.example', Phone: '+44 20 7946 0101' };
  const bookings = () => stack.sandbox.company('salon').bookings;

  it('books by mouse, with a promo code', async () => {
    visitor = await visit(browser, stack.siteUrl);
    const { widget } = visitor;
    await visitor.choose(/Cut and finish/);
    await visitor.heading('Choose a place');
    await visitor.choose(/Marylebone/);
    await visitor.heading('Who with?');
    await visitor.choose('Any specialist');
    await visitor.slots().nth(1).click();
    const time = await visitor.slots().nth(1).getAttribute('aria-label');
    await visitor.choose('Continue');
    await visitor.fill(details);
    await visitor.choose('Have a promo code?');
    await widget.getByLabel('Promo code').fill('SUMMER25');
    await visitor.choose('Apply');
    await widget.getByText('This code has expired.').first().waitFor();
    await widget.getByLabel('Promo code').fill('WELCOME20');
    await visitor.choose('Apply');
    await widget.getByText('A fifth off your first visit').first().waitFor();
    await widget.getByText('20% off the whole price.').waitFor();
    await widget.getByLabel('I accept the terms').check();
    await visitor.choose('Book for £49.60');
    await visitor.heading('You are booked');
    expect(await widget.locator('.facts').innerText()).toContain('£49.60');
    expect(bookings()).toMatchObject([{ promo: 'WELCOME20', client: { name: 'Nadia Brown' } }]);
    // What was shown is what was booked.
    expect(time).toContain(bookings()[0]?.start.slice(11, 16));
    await widget.getByText('Give them the code WELCOME20.').waitFor();
    await visitor.accessible();
    await visitor.choose('Add to your calendar');
    const [file] = await Promise.all([visitor.page.waitForEvent('download'), visitor.choose('Calendar file')]);
    expect(readFileSync(await file.path(), 'utf8')).toContain('SUMMARY:Cut and finish · Rosewater Salon');
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('books by keyboard alone, in at most 25 key presses and what is typed', async () => {
    visitor = await visit(browser, stack.siteUrl);
    const { page, widget } = visitor;
    let presses = 0;
    const press = async (key: string) => {
      presses += 1;
      await page.keyboard.press(key);
    };
    /** Tabs until the focus is on it. */
    const tabTo = async (what: RegExp) => {
      for (let tries = 0; tries < 12; tries += 1) {
        await press('Tab');
        if (what.test(await focused(page))) return;
      }
      throw new Error(`${what} was not reached: ${await focused(page)}`);
    };
    await page.locator('#book-title').evaluate((title) => {
      title.setAttribute('tabindex', '-1');
      title.focus();
    });
    await tabTo(/Search/);
    await page.keyboard.type('glow');
    await tabTo(/Glow facial/);
    await press('Enter');
    await visitor.heading('Choose a time');
    await widget.getByRole('button', { name: /Soonest/ }).waitFor();
    await tabTo(/Soonest/);
    await press('Enter');
    await visitor.heading('Your details');
    await widget.getByLabel('Name').waitFor();
    await tabTo(/input/);
    await page.keyboard.type('Nadia Brown');
    await press('Tab');
    await page.keyboard.type('nadia@keyboard.example');
    await press('Tab');
    await page.keyboard.type('+44 20 7946 0101');
    await tabTo(/promo/);
    await press('Tab');
    await press('Space');
    await press('Enter');
    await visitor.heading('You are booked');
    expect(bookings().filter(({ client }) => client.email === 'nadia@keyboard.example')).toHaveLength(1);
    expect(presses).toBeLessThanOrEqual(25);
    await visitor.leave();
  });

  it('books from the list of soonest times by keyboard alone, and keeps to the list', async () => {
    visitor = await visit(browser, stack.siteUrl, { width: 360 });
    const { page, widget } = visitor;
    const tabTo = async (what: RegExp) => {
      for (let tries = 0; tries < 12; tries += 1) {
        await page.keyboard.press('Tab');
        if (what.test(await focused(page))) return;
      }
      throw new Error(`${what} was not reached: ${await focused(page)}`);
    };
    await visitor.choose(/Glow facial/);
    await widget.getByRole('button', { name: /Soonest/ }).waitFor();
    await tabTo(/As a list/);
    await page.keyboard.press('Enter');
    const days = widget.locator('.days [role=radiogroup]');
    await days.first().waitFor();
    expect(await widget.getByRole('grid').count()).toBe(0);
    expect(await focused(page)).toBe('button As a list');
    const before = await days.count();
    await widget.getByRole('button', { name: 'Later days' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => days.count()).toBeGreaterThan(before);
    const first = await days.nth(before).locator('[role=radio]').first().getAttribute('aria-label');
    await expect.poll(() => focused(page)).toBe(`button ${first}`);

    // The tab remembers how this client looks at times.
    await page.reload();
    await page.reload();
    await widget.scrollIntoViewIfNeeded();
    await days.first().waitFor();
    await widget.getByRole('button', { name: 'As a list', pressed: true }).focus();
    await page.keyboard.press('Tab');
    const soonest = days.first().locator('[role=radio]');
    expect(await focused(page)).toBe(`button ${await soonest.first().getAttribute('aria-label')}`);
    await page.keyboard.press('ArrowDown');
    const label = await soonest.nth(1).getAttribute('aria-label');
    expect(await widget.getByRole('radio', { checked: true }).getAttribute('aria-label')).toBe(label);
    await visitor.accessible();
    await widget.getByRole('button', { name: 'Continue' }).focus();
    await page.keyboard.press('Enter');
    await visitor.heading('Your details');
    await visitor.fill({ Name: 'Nadia Brown', 'E-mail': 'nadia@list.example', Phone: '+44 20 7946 0101' });
    await widget.getByLabel('I accept the terms').check();
    await visitor.choose(/Book for/);
    await visitor.heading('You are booked');
    const [made] = bookings().filter(({ client }) => client.email === 'nadia@list.example');
    expect(label).toContain(made?.start.slice(11, 16));
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('moves through the calendar and the times by the keys of the grid', async () => {
    visitor = await visit(browser, stack.siteUrl);
    const { page, widget } = visitor;
    await visitor.choose(/Glow facial/);
    await visitor.slots().first().waitFor();
    const days = widget.locator('[data-date][tabindex="0"]');
    await days.focus();
    const start = (await days.getAttribute('data-date')) ?? '';
    const at = async (key: string) => {
      await page.keyboard.press(key);
      await widget.locator('[data-date][tabindex="0"]:focus').waitFor();
      return days.getAttribute('data-date');
    };
    const day = (offset: number) => new Date(Date.parse(`${start}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10);
    expect(await at('ArrowRight')).toBe(day(1));
    expect(await at('ArrowDown')).toBe(day(8));
    expect(await at('ArrowUp')).toBe(day(1));
    expect(await at('ArrowLeft')).toBe(start);
    expect((await at('PageDown'))?.slice(0, 7)).not.toBe(start.slice(0, 7));
    expect(await at('PageUp')).toBe(start);
    const next = await at('n');
    expect(next && next > start).toBe(true);
    await page.keyboard.press('Enter');
    await widget.locator(`[data-date="${next}"][aria-selected="true"]`).waitFor();
    // Choosing a day does not take the focus away from the grid.
    expect(await focused(page)).toContain('td');
    await visitor.slots().first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await visitor.slots().nth(1).getAttribute('aria-checked')).toBe('true');
    const weekday = (date: string | null) => new Date(`${date}T00:00:00Z`).getUTCDay();
    await days.focus();
    const sunday = await at('End');
    expect(weekday(sunday)).toBe(0);
    // As far as can be booked, and no further.
    const last = await at('Shift+PageDown');
    expect(await at('ArrowRight')).toBe(last);
    const first = await at('Shift+PageUp');
    expect(await at('ArrowLeft')).toBe(first);
    expect([first && first <= start, last && last > start]).toEqual([true, true]);
    expect([1, weekday(first)]).toContain(weekday(await at('Home')));
    await visitor.leave();
  });

  it('books in Russian', async () => {
    visitor = await visit(browser, `${stack.siteUrl}`, { locale: 'ru-RU' });
    const { page, widget } = visitor;
    await widget.evaluate((element) => element.setAttribute('locale', 'ru-RU'));
    await visitor.heading('Выберите услугу');
    await visitor.choose(/Gel manicure/);
    await visitor.heading('Выберите время');
    await visitor.choose(/Ближайшее/);
    await visitor.heading('Ваши данные');
    await widget.getByLabel('Имя').fill('Надя');
    await widget.getByLabel('Почта').fill('nadya@client.example');
    await widget.getByLabel('Телефон').fill('+7 495 123-45-67');
    await widget.getByLabel('Принимаю условия').check();
    await visitor.choose(/Записаться за 36/);
    await visitor.heading('Вы записаны');
    expect(await widget.locator('.okno').getAttribute('lang')).toBe('ru');
    expect(page.url()).toBe(stack.siteUrl);
    await visitor.leave();
  });

  it('whose time is taken by somebody else meanwhile keeps what was typed and takes the nearest', async () => {
    visitor = await visit(browser, stack.siteUrl, { width: 360 });
    const { widget } = visitor;
    await visitor.choose(/Balayage/);
    await visitor.heading('Choose a time');
    await visitor.choose(/Soonest/);
    await visitor.fill(details);
    await widget.getByLabel('I accept the terms').check();

    const other = await visit(browser, stack.siteUrl);
    await other.choose(/Balayage/);
    await other.heading('Choose a time');
    await other.choose(/Soonest/);
    await other.fill({ ...details, Name: 'Somebody Quicker' });
    await other.widget.getByLabel('I accept the terms').check();
    await other.choose(/Book for/);
    await other.heading('You are booked');
    await other.leave();

    await visitor.choose(/Book for/);
    await widget
      .getByText(/was just taken/)
      .first()
      .waitFor();
    await widget.getByRole('alert').getByRole('button').first().click();
    await visitor.heading('Your details');
    expect(await widget.getByLabel('Name').inputValue()).toBe('Nadia Brown');
    await visitor.choose(/Book for/);
    await visitor.heading('You are booked');
    expect(
      new Set(
        bookings()
          .filter(({ service }) => service === '5')
          .map(({ start }) => start),
      ).size,
    ).toBe(2);
    await visitor.leave();
  });

  it('who leaves fields out is led to them', async () => {
    visitor = await visit(browser, stack.siteUrl);
    const { widget, page } = visitor;
    await visitor.choose(/Gel manicure/);
    await visitor.choose(/Soonest/);
    await visitor.choose(/Book for/);
    await widget.getByText('4 answers need your attention:').waitFor();
    await visitor.choose(/E-mail: Please fill this in/);
    expect(await focused(page)).toMatch(/^input/);
    await page.keyboard.type('half');
    await page.keyboard.press('Tab');
    await widget.getByText('Enter an address like name@example.com').first().waitFor();
    await visitor.leave();
  });

  it('whose connection is lost loses nothing', async () => {
    visitor = await visit(browser, stack.siteUrl);
    const { widget, page } = visitor;
    await visitor.choose(/Gel manicure/);
    await visitor.choose(/Soonest/);
    await visitor.fill({ ...details, 'E-mail': 'offline@client.example' });
    await widget.getByLabel('I accept the terms').check();
    await page.context().setOffline(true);
    await visitor.choose(/Book for/);
    await widget
      .getByText(/No connection/)
      .first()
      .waitFor({ timeout: 20_000 });
    await page.context().setOffline(false);
    expect(await widget.getByLabel('Name').inputValue()).toBe('Nadia Brown');
    await visitor.choose(/Book for/);
    await visitor.heading('You are booked');
    expect(bookings().filter(({ client }) => client.email === 'offline@client.example')).toHaveLength(1);
    await visitor.leave();
  });

  it('who reloads the page finds the choices and what was typed', async () => {
    visitor = await visit(browser, stack.siteUrl);
    const { widget, page } = visitor;
    await visitor.choose(/Gel manicure/);
    await visitor.choose(/Soonest/);
    await visitor.fill(details);
    await page.reload();
    await visitor.heading('Choose a time');
    expect(await widget.locator('.trail').innerText()).toContain('Gel manicure');
    await visitor.choose(/Soonest/);
    expect(await widget.getByLabel('Name').inputValue()).toBe('Nadia Brown');
    // Another visitor of the same browser, in another tab, does not.
    const other = await page.context().newPage();
    await other.goto(stack.siteUrl);
    await other
      .locator('okno-booking')
      .getByRole('button', { name: /Soonest/ })
      .click();
    expect(await other.locator('okno-booking').getByLabel('Name').inputValue()).toBe('');
    await visitor.leave();
  });

  it('without a proxy keeps the page’s own link', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route('**/v1/**', (route) => route.abort());
    await page.goto(stack.siteUrl);
    await page.getByText('Booking is not available right now.').waitFor();
    expect(await page.getByRole('link', { name: /Call us to book/ }).isVisible()).toBe(true);
    await context.close();
  });
});
