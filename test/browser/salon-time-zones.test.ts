/** A client on the other side of the world, at the salon: whose clock comes first is their choice, and what is booked is the salon's own time. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wallAt } from '../support/zones.ts';
import { atTheSalon, noBrowser, who } from './salon.ts';

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
      .getByRole('heading', { level: 3, name: day.replace(' ', ', ') })
      .or(widget.getByRole('heading', { level: 3, name: day }))
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
