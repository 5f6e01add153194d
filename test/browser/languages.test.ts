/** The page's language followed while somebody types, from right to left; and words far longer than any language's in a narrow place. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import first from '../../widget/i18n/he/first.ts';
import rest from '../../widget/i18n/he/rest.ts';
import kk from '../../widget/i18n/kk/first.ts';
import { atTheSalon, noBrowser, who } from './salon.ts';

/** Two fifths more of every word, as `longer` in a page's script does it. */
const lengthen = `const longer = (said) => typeof said === 'string' ? said && said + ' ' + said.slice(0, Math.ceil(said.length * .4)).trim()
  : typeof said === 'function' ? (...given) => longer(said(...given))
  : said && typeof said === 'object' ? Object.fromEntries(Object.entries(said).map(([name, one]) => [name, longer(one)])) : said;`;

const makeLonger = (page: Page) =>
  page.route(/\/en-\w+\.js/, async (route) => {
    const answer = await route.fetch();
    const code = (await answer.text()).replace(/export\s*\{\s*(\w+) as default\s*\};?/, `${lengthen} export default longer($1);`);
    expect(code).toContain('longer(');
    await route.fulfill({ response: answer, body: code });
  });

/** What is cut off, or sticks out of the widget. */
const lost = (page: Page) =>
  page.locator('okno-booking').evaluate((host) => {
    const { left, right } = host.getBoundingClientRect();
    return [...(host.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])].flatMap((element) => {
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      if (box.width <= 1 || box.height <= 1 || element instanceof SVGElement || element.closest('svg')) return [];
      const cut = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1 && style.overflowX !== 'auto';
      const out = box.left < left - 1 || box.right > right + 1;
      return cut || out ? [`${element.tagName}.${element.className}: ${element.textContent?.slice(0, 40)}`] : [];
    });
  });

describe.skipIf(noBrowser)('in any language', () => {
  const salon = atTheSalon('languages');

  it('follows the page into Hebrew, keeps what was chosen and typed, and books from right to left', async () => {
    const visitor = await salon.open({ width: 360 });
    const { page, widget } = visitor;
    await visitor.choose(/Root colour/);
    await visitor.choose(/Shoreditch/);
    await visitor.choose('Any specialist');
    const slot = visitor.slots().nth(1);
    await slot.click();
    await visitor.choose('Continue');
    await visitor.heading('Your details');
    await visitor.fill({ Name: who.Name, 'E-mail': who['E-mail'] });

    // Whose months this browser does not name.
    await page.evaluate(() => document.documentElement.setAttribute('lang', 'kk'));
    await visitor.heading(kk.titles.details);
    expect(await widget.locator('.trail').innerText()).not.toMatch(/M\d/);

    await page.evaluate(() => document.documentElement.setAttribute('lang', 'he'));
    await visitor.heading(first.titles.details);
    const frame = widget.locator('.okno');
    expect(await frame.getAttribute('dir')).toBe('rtl');
    expect(await frame.getAttribute('lang')).toBe('he');
    expect(await widget.getByLabel(rest.name, { exact: true }).inputValue()).toBe(who.Name);
    expect(await widget.getByLabel(rest.email, { exact: true }).inputValue()).toBe(who['E-mail']);
    await visitor.fill({ [rest.phone]: who.Phone });
    const typed = widget.locator('input[type=tel]');
    expect(await typed.evaluate((input) => getComputedStyle(input).direction)).toBe('ltr');
    await widget.getByLabel(rest.terms).check();
    await visitor.fits();
    await visitor.accessible();
    await salon.shot('he-details');
    await widget.locator('button[type=submit]').last().click();
    await visitor.heading(rest.made.confirmed);
    await visitor.accessible();
    await salon.shot('he-booked');
    expect(salon.bookings().map(({ client }) => client.email)).toEqual([who['E-mail']]);
    expect(visitor.complaints).toEqual([]);
  });

  it('says what the business says in its own words, in the language of now, and never ours before', async () => {
    const texts = {
      en: { 'titles.service': 'What shall we do for you?', book: 'Reserve for {price}', 'own.titles.confirmed': 'We look forward to you' },
      ru: { 'titles.details': 'Кто к нам придёт?', book: 'Жду за {price}' },
    };
    const visitor = await salon.open({ width: 360 }, undefined, { texts });
    const { page, widget } = visitor;
    await visitor.heading('What shall we do for you?');
    // Drawn again from the beginning, every heading that is ever there is noted.
    await page.addInitScript(() => {
      const seen = new Set<string>();
      const look = () => {
        const root = document.querySelector('okno-booking')?.shadowRoot;
        for (const heading of root?.querySelectorAll('h2') ?? []) seen.add(heading.textContent);
        requestAnimationFrame(look);
      };
      look();
      Object.assign(window, { seen });
    });
    await page.reload();
    await visitor.heading('What shall we do for you?');
    expect(await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen])).not.toContain('Choose a service');
    await visitor.choose(/Glow facial/);
    await visitor.slots().first().click();
    await visitor.choose('Continue');
    await visitor.heading('Your details');
    await widget.getByRole('button', { name: 'Reserve for £85' }).waitFor();
    await page.evaluate(() => document.documentElement.setAttribute('lang', 'ru'));
    await visitor.heading('Кто к нам придёт?');
    await widget.getByRole('button', { name: /^Жду за 85\s£$/ }).waitFor();
    await salon.shot('own-words');
    await page.evaluate(() => document.documentElement.setAttribute('lang', 'he'));
    await visitor.heading(first.titles.details);
    // And behind the link to the booking.
    await visitor.fill({ [rest.name]: who.Name, [rest.email]: who['E-mail'], [rest.phone]: who.Phone });
    await widget.getByLabel(rest.terms).check();
    await widget.locator('button[type=submit]').last().click();
    const [own] = await Promise.all([page.waitForEvent('popup'), widget.getByRole('link', { name: rest.manage }).click()]);
    await own.getByRole('heading', { name: 'We look forward to you' }).waitFor();
    expect(visitor.complaints).toEqual([]);
  });

  it('cuts nothing off when all words are two fifths longer, at 320 and 360 px', async () => {
    const visitor = await salon.open({ width: 320 });
    const { page, widget } = visitor;
    await makeLonger(page);
    await page.reload();
    const look = async () => {
      for (const width of [360, 320]) {
        await page.setViewportSize({ width, height: 780 });
        expect(await lost(page)).toEqual([]);
        await visitor.fits();
      }
    };
    await visitor.heading('Choose a service Choose');
    await look();
    await visitor.choose(/Root colour/);
    await visitor.choose(/Shoreditch/);
    await visitor.choose('Any specialist');
    await visitor.slots().first().click();
    await look();
    await visitor.choose(/^Continue/);
    await visitor.heading('Your details Your');
    await widget.locator('input[type=email]').waitFor();
    await visitor.choose(/^Book for/);
    await widget.getByText(/answers need your attention/).waitFor();
    await look();
    await salon.shot('longer-errors');
    await widget.locator('input[autocomplete=name]').fill(who.Name);
    await widget.locator('input[type=email]').fill(who['E-mail']);
    await widget.locator('input[type=tel]').fill(who.Phone);
    await widget.locator('input[type=checkbox]').check();
    await visitor.choose(/^Book for/);
    await visitor.heading('You are booked You ar');
    await look();
    await salon.shot('longer-booked');
  });
});
