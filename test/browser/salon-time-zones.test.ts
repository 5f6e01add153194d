/** A client on the other side of the world, at the salon: whose clock comes first is their choice, and what is booked is the salon's own time. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { confirmed, soonest } from '../support/appointment.ts';
import type { Stack } from '../support/stack.ts';
import { wallAt } from '../support/zones.ts';
import { atTheSalon, noBrowser, who } from './salon.ts';
import { focused } from './visitor.ts';

describe.skipIf(noBrowser)('a client in another zone', () => {
  const salon = atTheSalon('zones');
  const { bookings, shot } = salon;
  const clock = (name: RegExp) => salon.visitor.widget.getByRole('group', { name: 'Time zone' }).getByRole('radio', { name });
  const fetched = () =>
    salon.visitor.page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/clocks.js')));
  /** "5:00" and "05:00" are both written. */
  const hour = (wall: string) => wall.slice(11, 16).replace(/^0/, '0?');
  const toTheTimes = async () => {
    const { visitor } = salon;
    await visitor.choose(/Glow facial/);
    await visitor.heading('Choose a time');
    await visitor.slots().first().waitFor();
  };
  /** How often something else was said to screen readers. */
  const listen = () =>
    salon.visitor.widget.locator('.sr[role=status]').evaluate((place) => {
      const said: string[] = [];
      new MutationObserver(() => said.push(place.textContent ?? '')).observe(place, {
        subtree: true,
        childList: true,
        characterData: true,
      });
      Object.assign(window, { said });
    });
  const said = () => salon.visitor.page.evaluate(() => (window as unknown as { said: string[] }).said);

  it('reads the times by their own clock, and books the salon’s', async () => {
    const visitor = await salon.open({ width: 360, theme: 'dark', timezone: 'Pacific/Auckland' });
    const { widget } = visitor;
    await toTheTimes();
    expect(await clock(/Local time/).isChecked()).toBe(true);
    await widget.getByText('Times are in GMT', { exact: true }).waitFor();
    const [slot] = await visitor.slots().all();
    const there = (await slot?.innerText())?.slice(0, 5) ?? '';
    expect(await slot?.getAttribute('aria-label')).toMatch(new RegExp(`, ${there} GMT \\(.+ your time\\)`));
    await visitor.accessible();
    await visitor.fits();
    await shot('1-local-360-dark');

    await listen();
    await clock(/Local time/).focus();
    await visitor.page.keyboard.press('ArrowDown');
    await widget.getByText('Local time (GMT)', { exact: true }).waitFor();
    expect(await clock(/Your time/).isChecked()).toBe(true);
    expect(await said()).toEqual([expect.stringMatching(/^Times are shown in: Your time \(New Zealand.*GMT\+13\)/)]);
    // The same slots, each by the other clock first; the next day's under its own heading.
    const chosen = visitor.slots().last();
    const label = (await chosen.getAttribute('aria-label')) ?? '';
    expect(label).toMatch(/ your time \(.+ GMT\)/);
    const [day = ''] = /^\w+ \d+ \w+/.exec(label.replace(',', '')) ?? [];
    await widget
      .getByRole('heading', { level: 4, name: day.replace(' ', ', ') })
      .or(widget.getByRole('heading', { level: 4, name: day }))
      .first()
      .waitFor();
    await widget.getByRole('button', { name: /^Soonest: .+ your time \(.+ GMT\)/ }).waitFor();
    await visitor.accessible();
    await visitor.fits();
    await shot('2-yours-360-dark');

    await chosen.click();
    await visitor.choose('Continue');
    const time = label.replace(/, with .+$/, '');
    await widget.locator('.trail').getByText(time).waitFor();
    await visitor.fill(who);
    await widget.getByLabel('I accept the terms').check();
    await visitor.fits();
    await visitor.choose(/^Book for/);
    await visitor.heading('You are booked');
    const start = bookings()[0]?.start.replace(' ', 'T') ?? '';
    const facts = (await widget.locator('.facts').innerText()).replace(/\s+/g, ' ');
    // In November the salon's clock is the world's.
    const own = wallAt(Date.parse(`${start}Z`), 'Pacific/Auckland');
    expect(facts).toMatch(new RegExp(`${hour(own)} your time \\(\\w* ?${hour(start)} GMT\\)`));
    expect(time).toMatch(new RegExp(`${hour(own)} your time \\(\\w* ?${hour(start)} GMT\\)`));
    await visitor.accessible();
    await shot('3-booked-360-dark');
    await visitor.choose('Add to your calendar');
    const [file] = await Promise.all([visitor.page.waitForEvent('download'), visitor.choose('Calendar file')]);
    expect(readFileSync(await file.path(), 'utf8')).toContain(`TZID=Europe/London:${start.replace(/[-:]/g, '')}`);
    const page = (await widget.getByRole('link', { name: 'See or change it later' }).getAttribute('href')) ?? '';

    // For the tab it stays so.
    await visitor.page.reload();
    await toTheTimes();
    expect(await clock(/Your time/).isChecked()).toBe(true);

    await visitor.page.goto(page);
    await widget.getByText(new RegExp(`${hour(start)} GMT \\(\\w* ?${hour(own)} your time\\)`)).waitFor();
    expect(visitor.complaints).toEqual([]);
  });

  it('opens their own booking by either clock, and moves it by their own', async () => {
    const visitor = await salon.open({ width: 360, timezone: 'Pacific/Auckland' });
    const { widget, page } = visitor;
    await visitor.choose(/Glow facial/);
    await visitor.choose(/^Soonest/);
    await visitor.fill(who);
    await widget.getByLabel('I accept the terms').check();
    await visitor.choose(/^Book for/);
    await visitor.heading('You are booked');
    const [booked] = bookings().map(({ start }) => start.replace(' ', 'T'));
    await page.goto((await widget.getByRole('link', { name: 'See or change it later' }).getAttribute('href')) ?? '');
    await visitor.heading('Your booking');
    /** A time of the salon by both clocks, the client's first; in November the salon's clock is the world's. */
    const byTheirs = (start: string) => {
      const own = wallAt(Date.parse(`${start}Z`), 'Pacific/Auckland');
      return new RegExp(`${hour(own)} your time \\(\\w* ?${hour(start)} GMT\\)`);
    };
    const fact = (text: RegExp) => widget.locator('.facts').getByText(text).waitFor();
    expect(await clock(/Local time/).isChecked()).toBe(true);
    await widget.locator('.facts').getByText('Times are in GMT', { exact: true }).waitFor();
    await visitor.accessible();
    await visitor.fits();
    await shot('4-own-local-360');

    await listen();
    await clock(/Local time/).focus();
    await page.keyboard.press('ArrowDown');
    await fact(byTheirs(booked ?? ''));
    await widget.locator('.facts').getByText('Local time (GMT)', { exact: true }).waitFor();
    expect(await focused(page)).toMatch(/^input/);
    expect(await clock(/Your time/).isChecked()).toBe(true);
    expect(await said()).toEqual([expect.stringMatching(/^Times are shown in: Your time \(New Zealand.*GMT\+13\)/)]);
    const google = new URL((await widget.getByRole('link', { name: 'Google' }).getAttribute('href')) ?? '').searchParams;
    expect([google.get('dates')?.slice(0, 15), google.get('ctz')]).toEqual([booked?.replace(/[-:]/g, ''), 'Europe/London']);
    await visitor.accessible();
    await visitor.fits();
    await shot('5-own-yours-360');

    // For the tab it stays so, in whatever language, and while another time is looked for.
    await page.reload();
    await fact(byTheirs(booked ?? ''));
    await page.evaluate(() => document.documentElement.setAttribute('lang', 'ru'));
    await widget.getByRole('radio', { name: /Ваше время/, checked: true }).waitFor();
    await page.evaluate(() => document.documentElement.setAttribute('lang', 'en'));
    await visitor.choose('Move it');
    await visitor.heading('Choose another time');
    expect(await clock(/Your time/).isChecked()).toBe(true);
    await visitor.accessible();
    await visitor.fits();
    await shot('6-move-yours-360');
    const slot = widget.locator('.slot').last();
    const there = /(\d+:\d+) GMT$/.exec(await slot.innerText())?.[1] ?? '';
    const here = (await slot.innerText()).split(/\s/)[0] ?? '';
    // There and back, from the calendar: the same time by the other clock.
    await clock(/Local time/).check();
    await widget
      .locator('.slot')
      .last()
      .getByText(new RegExp(`^0?${there}`))
      .waitFor();
    await clock(/Your time/).check();
    await slot.click();
    await visitor.choose('Continue');
    await widget.getByText(new RegExp(`Move your booking to .*${here} your time \\(\\w* ?${there} GMT\\)`)).waitFor();
    await widget.getByLabel('I accept the terms').check();
    await visitor.fits();
    await shot('7-move-question-360');
    await visitor.choose('Yes, move it');
    await visitor.heading('Your booking');

    const standing = bookings().filter(({ status }) => status === 'confirmed');
    const [moved = ''] = standing.map(({ start }) => start.replace(' ', 'T'));
    expect(standing.length).toBe(1);
    expect(moved).not.toBe(booked);
    expect(moved.slice(11, 16).replace(/^0/, '')).toBe(there.replace(/^0/, ''));
    expect(wallAt(Date.parse(`${moved}Z`), 'Pacific/Auckland').slice(11, 16)).toBe(here.padStart(5, '0'));
    await fact(byTheirs(moved));
    await visitor.accessible();
    await shot('8-moved-360');
    expect(visitor.complaints).toEqual([]);
  });

  it('finds their own booking by their own clock first where the salon wants that, and by one where there is one', async () => {
    const wants = ({ sandbox }: Stack) =>
      Object.assign(sandbox.company('salon').seed.params, { show_booking_page_in_client_timezone: '1' });
    const visitor = await salon.open({}, wants);
    const app = {
      request: (path: string, init: RequestInit = {}) =>
        fetch(`${salon.stack.proxyUrl}${path}`, {
          ...init,
          headers: { ...(init.headers as Record<string, string>), origin: new URL(salon.stack.siteUrl).origin },
        }),
    };
    const { manage } = await confirmed(app, '9', await soonest(app, '9'));
    await visitor.page.goto(`${salon.stack.proxyUrl}/my/salon#${manage}`);
    await visitor.heading('Your booking');
    expect([await fetched(), await clock(/./).count()]).toEqual([false, 0]);
    await visitor.widget.evaluate((element) => element.setAttribute('timezone', 'America/New_York'));
    await visitor.widget.locator('.facts').getByText('Local time (GMT)', { exact: true }).waitFor();
    expect([await fetched(), await clock(/Your time/).isChecked()]).toEqual([true, true]);
    expect(visitor.complaints).toEqual([]);
  });

  it('fetches nothing for it where the clocks are one; a page may say another zone', async () => {
    const visitor = await salon.open({});
    await toTheTimes();
    expect(await fetched()).toBe(false);
    expect(await clock(/./).count()).toBe(0);
    await visitor.widget.evaluate((element) => element.setAttribute('timezone', 'America/New_York'));
    await visitor.widget.getByRole('group', { name: 'Time zone' }).waitFor();
    expect(await fetched()).toBe(true);
    await visitor.slots().first().getByText('your time').waitFor();
    expect(visitor.complaints).toEqual([]);
  });
});
