/** A time that the owner must approve by hand: the page waits with its client, and says what the owner has decided. */
import { describe, expect, it } from 'vitest';
import { atTheSalon, noBrowser, who } from './salon.ts';

/** How often an open page looks, and more. */
const LOOK = 6000;

describe.skipIf(noBrowser)('a time that the owner must approve', () => {
  const salon = atTheSalon('approval');
  const { bookings, shot } = salon;

  const request = async (width: number, theme: 'light' | 'dark') => {
    const visitor = await salon.open({ width, theme }, ({ sandbox, proxyUrl }) => {
      sandbox.callbacks.urls['salon'] = `${proxyUrl}/v1/sites/salon/webhooks/a-webhook-token-for-tests`;
    });
    await visitor.page.clock.install();
    await visitor.choose(/Extensions consultation/);
    await visitor.choose(/Marylebone/);
    await visitor.heading('Choose a time');
    await visitor.choose(/Soonest/);
    await visitor.fill(who);
    await visitor.widget.getByLabel('I accept the terms').check();
    await visitor.choose('Book');
    await visitor.heading('Your request was sent');
    await visitor.widget.getByText('The business confirms this time itself and will write to you.').waitFor();
    expect(bookings()).toMatchObject([{ status: 'new' }]);
    await visitor.accessible();
    await visitor.fits();
    await shot(`1-sent-${width}-${theme}`);
    const link = (await visitor.widget.getByRole('link', { name: 'See or change it later' }).getAttribute('href')) ?? '';
    const own = await visitor.page.context().newPage();
    await own.goto(link);
    await own.getByRole('heading', { name: 'Your request was sent' }).waitFor();
    return { visitor, own, link };
  };

  /** The owner's calendar, and the callback that follows; then the open page has looked. */
  const decide = async (change: 'approve' | 'cancel', heading: string) => {
    const { stack, visitor } = salon;
    stack.sandbox.changeAsOwner(bookings()[0]?.id ?? '', change);
    await expect
      .poll(async () => {
        await visitor.page.clock.runFor(LOOK);
        return visitor.widget.getByRole('heading', { name: heading }).count();
      })
      .toBe(1);
    await visitor.widget.locator('.sr').filter({ hasText: heading }).waitFor();
    await visitor.accessible();
  };

  it.each([
    [360, 'dark'],
    [1280, 'light'],
  ] as const)('is confirmed on the open page and behind its link once it is approved, at %i px, %s', async (width, theme) => {
    const { visitor, own } = await request(width, theme);
    await decide('approve', 'You are booked');
    expect(await visitor.widget.getByText('The business confirms').count()).toBe(0);
    await shot(`2-approved-${width}-${theme}`);
    await own.reload();
    await own.locator('okno-booking').getByRole('heading', { name: 'Your booking' }).waitFor();
    // Nobody but the owner has confirmed it.
    expect(salon.stack.sandbox.journal.filter(({ method }) => method.startsWith('confirm'))).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });

  it.each([
    [360, 'light'],
    [768, 'dark'],
  ] as const)('is told to be off, with whom to call, once it is refused, at %i px, %s', async (width, theme) => {
    const { visitor, own } = await request(width, theme);
    await decide('cancel', 'This booking was cancelled');
    await visitor.widget.getByRole('link', { name: /7946 0018/ }).waitFor();
    await shot(`3-refused-${width}-${theme}`);
    await own.reload();
    await own.getByRole('heading', { name: 'This booking is cancelled' }).waitFor();
    expect(visitor.complaints).toEqual([]);
  });
});
