/** A service that repeats, at the salon: its dates before it is booked, one of them taken, all of them at the end and behind the link. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { atTheSalon, noBrowser, who } from './salon.ts';

describe.skipIf(noBrowser)('the visitor of a course', () => {
  const salon = atTheSalon('series');
  const { bookings, shot } = salon;
  const dates = () => salon.visitor.widget.getByRole('list', { name: 'All dates' });
  const begin = async () => {
    const { visitor } = salon;
    await visitor.choose(/Clear skin course/);
    await visitor.heading('Choose a time');
    await visitor.slots().first().waitFor();
  };

  /** A start whose dates are all free in the seed. */
  const chooseFree = async () => {
    await salon.visitor.widget.getByRole('radio', { name: /10:30/ }).click();
    await salon.visitor.choose('Continue');
    await dates().waitFor();
    expect(await dates().getByText('free').count()).toBe(4);
  };

  it.each([
    [360, 'dark'],
    [360, 'light'],
    [1280, 'dark'],
    [1280, 'light'],
  ] as const)('sees every date before booking and after, at %i px, %s', async (width, theme) => {
    const visitor = await salon.open({ width, theme });
    const { widget } = visitor;
    const name = `${width}-${theme}`;
    await begin();
    await widget.getByText(/This service repeats/).waitFor();
    await visitor.accessible();
    await shot(`1-time-${name}`);
    await chooseFree();
    expect(await dates().getByRole('listitem').count()).toBe(4);
    expect(await widget.getByRole('button', { name: 'Add another service' }).count()).toBe(0);
    await visitor.fill(who);
    await widget.getByLabel('I accept the terms').check();
    await visitor.accessible();
    await visitor.fits();
    await shot(`2-details-${name}`);
    const shown = await dates().getByRole('listitem').allInnerTexts();
    await visitor.choose(/Book for/);
    await visitor.heading('You are booked');
    expect(bookings()).toHaveLength(4);
    const told = await dates().getByRole('listitem').allInnerTexts();
    expect(shown.map((text) => text.split('\n')[0])).toEqual(told.map((text) => text.trim()));
    await visitor.accessible();
    await visitor.fits();
    await shot(`3-made-${name}`);
    await visitor.choose('Add to your calendar');
    // Its link would take the first date alone.
    expect(await widget.getByRole('link', { name: 'Google' }).count()).toBe(0);
    const [file] = await Promise.all([visitor.page.waitForEvent('download'), visitor.choose('Calendar file')]);
    expect(readFileSync(await file.path(), 'utf8').match(/BEGIN:VEVENT/g)).toHaveLength(4);
    // And behind its link, where it is given up as a whole.
    const link = (await widget.getByRole('link', { name: 'See or change it later' }).getAttribute('href')) ?? '';
    await visitor.page.goto(link);
    await visitor.heading('Your booking');
    expect(await widget.getByRole('listitem').count()).toBe(4);
    await shot(`4-own-${name}`);
    await visitor.choose('Cancel the booking');
    await widget.getByText(/Give up all dates/).waitFor();
    await visitor.choose('Yes, cancel it');
    await visitor.heading('This booking is cancelled');
    expect(new Set(bookings().map(({ status }) => status))).toEqual(new Set(['cancelled']));
    expect(visitor.complaints).toEqual([]);
  });

  it.each([
    [360, 'light'],
    [1280, 'dark'],
  ] as const)('is told which date was taken meanwhile, and chooses another time, at %i px, %s', async (width, theme) => {
    const visitor = await salon.open({ width, theme });
    const { widget } = visitor;
    await begin();
    // Of the soonest series one date is taken already.
    await visitor.choose(/Soonest/);
    await widget.getByText(/Not every date is free: .+ taken/).waitFor();
    expect(await widget.getByRole('button', { name: /Book for/ }).count()).toBe(0);
    await visitor.accessible();
    await shot(`5-taken-${width}-${theme}`);
    await visitor.choose('Choose another time');
    await chooseFree();
    await visitor.fill(who);
    await widget.getByLabel('I accept the terms').check();
    const asked = salon.stack.sandbox.journal.findLast(({ method }) => method === 'getRecurringDatetimes')?.params as string[];
    const third = new Date(Date.parse(`${asked[2]}T${asked[3]}Z`) + 14 * 86_400_000).toISOString().slice(0, 19);
    expect(salon.stack.sandbox.bookAsStranger({ service: '9', unit: '4', start: third })).toBe(true);
    await visitor.choose(/Book for/);
    await widget.getByText(/Nothing is booked: not every date was free/).waitFor();
    expect(await dates().getByRole('listitem').filter({ hasText: 'taken' }).count()).toBe(1);
    await visitor.accessible();
    await visitor.fits();
    await shot(`6-refused-${width}-${theme}`);
    // What was typed is kept; the same start shows what is taken before it is sent.
    await visitor.slots().first().click();
    await visitor.choose('Continue');
    await visitor.heading('Your details');
    expect(await widget.getByLabel('Name', { exact: true }).inputValue()).toBe('Nadia Brown');
    expect(bookings()).toHaveLength(1);
  });
});
