/** A visit of three services, and three people in one booking, at the salon's: in a real browser. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { toLocal } from '../../shared/local-time.ts';
import { clock } from '../support/clock.ts';
import { atTheSalon, noBrowser, who } from './salon.ts';

describe.skipIf(noBrowser)('the salon’s visitor', () => {
  const salon = atTheSalon('salon');
  const { bookings, shot } = salon;
  const book = async (price: string) => {
    await salon.visitor.fill(who);
    await salon.visitor.widget.getByLabel('I accept the terms').check();
    await salon.visitor.choose(`Book for ${price}`);
  };

  it.each([
    [360, 'dark'],
    [1280, 'light'],
  ] as const)('books three services in one visit at %i px; one was just taken, and the rest goes with it', async (width, theme) => {
    const visitor = await salon.open({ width, theme });
    const next = async (service: RegExp, index: number) => {
      await visitor.choose(service);
      await visitor.slots().nth(index).click();
      await visitor.choose('Continue');
      await visitor.heading('Your details');
    };
    await next(/Glow facial/, 0);
    await visitor.choose('Add another service');
    await next(/Gel manicure/, 4);
    // A reload keeps what is chosen already; only the time that was being chosen is chosen anew.
    await visitor.page.reload();
    await visitor.heading('Choose a time');
    await visitor.slots().nth(4).click();
    await visitor.choose('Continue');
    await visitor.heading('Your details');
    expect(await visitor.widget.getByRole('list', { name: 'In this visit' }).getByRole('listitem').count()).toBe(2);
    await visitor.choose('Add another service');
    await next(/Nail bar express/, 12);
    const list = visitor.widget.getByRole('list', { name: 'In this visit' });
    expect(await list.getByRole('listitem').count()).toBe(3);
    expect(await visitor.widget.getByRole('button', { name: 'Add another service' }).count()).toBe(0);
    // Several seats do not go together with several services.
    expect(await visitor.widget.getByText('How many people?').count()).toBe(0);
    await visitor.accessible();
    await visitor.fits();
    await shot(`visit-1-three-${width}`);
    const [, day = '', time = ''] = /(\d+ \w+), (\d\d:\d\d)/.exec(await list.getByRole('listitem').nth(1).innerText()) ?? [];
    const date = toLocal(Date.parse(`${day} ${new Date(clock()).getUTCFullYear()} UTC`), 'UTC').slice(0, 10);
    salon.stack.sandbox.bookAsStranger({ service: '7', unit: '5', start: `${date}T${time}:00` });
    await book('£139');
    await visitor.heading('Only a part could be booked');
    await visitor.accessible();
    await shot(`visit-2-part-${width}`);
    await visitor.choose('Take it all back');
    await visitor.heading('Nothing is booked');
    expect(bookings().filter(({ status }) => status !== 'cancelled')).toHaveLength(1);
    expect(visitor.complaints).toEqual([]);
  });

  it('is told of the reward of a visit, and gives all of it up by the link of one of its bookings', async () => {
    const visitor = await salon.open({ width: 360, theme: 'dark' });
    const next = async (service: RegExp, index: number) => {
      await visitor.choose(service);
      await visitor.slots().nth(index).click();
      await visitor.choose('Continue');
      await visitor.heading('Your details');
    };
    await next(/Glow facial/, 0);
    await visitor.choose('Add another service');
    await next(/Gel manicure/, 4);
    await visitor.fill(who);
    await visitor.choose('Have a promo code?');
    await visitor.widget.getByLabel('Promo code').fill('WELCOME20');
    await visitor.choose('Apply');
    await visitor.widget.getByLabel('I accept the terms').check();
    await visitor.widget.getByText('A fifth off your first visit').first().waitFor();
    await visitor.choose(/Book for/);
    // Once, however many of its lines earn it.
    await visitor.widget.getByText('Bring 2 friends and the next fringe trim is free').waitFor();
    await shot('visit-3-reward');
    const link = visitor.widget.getByRole('link', { name: 'Details' }).first();
    await link.waitFor();
    const own = await visitor.page.context().newPage();
    await own.goto((await link.getAttribute('href')) ?? '');
    await own.getByRole('button', { name: 'Cancel the booking' }).click();
    await own.getByRole('button', { name: 'Give up all 2 of this visit' }).waitFor();
    await own.screenshot({ path: fileURLToPath(new URL('shots/visit-4-sure.png', import.meta.url)) });
    await own.getByRole('button', { name: 'Give up all 2 of this visit' }).click();
    await own.getByRole('heading', { name: 'This booking is cancelled' }).waitFor();
    expect(bookings().map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
    expect(visitor.complaints).toEqual([]);
  });

  it.each([
    [360, 'light'],
    [768, 'dark'],
  ] as const)('brings two friends at %i px, and gives up all three places', async (width, theme) => {
    const visitor = await salon.open({ width, theme });
    await visitor.choose(/Face yoga class/);
    await visitor.widget.getByText('How many people?').waitFor();
    await visitor.choose('One more');
    await visitor.choose('One more');
    await visitor.widget.getByText('3 people').first().waitFor();
    await visitor.slots().first().click();
    await visitor.accessible();
    await visitor.fits();
    await shot(`seats-1-three-${width}`);
    await visitor.choose('Continue');
    expect(await visitor.widget.getByRole('button', { name: 'Add another service' }).count()).toBe(0);
    await book('£42');
    await visitor.heading('You are booked');
    await shot(`seats-2-booked-${width}`);
    expect(bookings().map(({ status }) => status)).toEqual(['confirmed', 'confirmed', 'confirmed']);
    const own = await visitor.page.context().newPage();
    await own.goto((await visitor.widget.getByRole('link', { name: 'See or change it later' }).getAttribute('href')) ?? '');
    await own.getByRole('button', { name: 'Cancel the booking' }).click();
    await own.getByRole('button', { name: 'Yes, cancel' }).click();
    await own.getByRole('heading', { name: 'This booking is cancelled' }).waitFor();
    expect(bookings().map(({ status }) => status)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(visitor.complaints).toEqual([]);
  });
});
