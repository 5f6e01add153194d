/** A salon and a barber on one page, on two services in two languages: each books its own, at the same time. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RubitimeSandbox, startRubitimeSandbox } from '../../../demo/sandbox/rubitime/server.ts';
import { barberSite } from '../../support/barber.ts';
import { clock } from '../../support/clock.ts';
import { QUICKER } from '../../support/stack.ts';
import { atHosts, noBrowser } from './at-hosts.ts';
import { book } from './host-page.ts';

describe.skipIf(noBrowser)('two businesses on one page', () => {
  let rubitime: RubitimeSandbox;
  beforeAll(async () => {
    rubitime = await startRubitimeSandbox({ now: clock, timeScale: QUICKER });
  });
  afterAll(() => rubitime.close());
  const hosts = atHosts({ otherSites: (origin) => ({ barber: barberSite(rubitime.url, origin) }) });

  it('each book their own, and neither knows of the other', async () => {
    const { page, complaints } = await hosts.open({
      body: '<okno-booking site="salon"><a href="/s">Salon</a></okno-booking><okno-booking site="barber" locale="ru"><a href="/b">Barber</a></okno-booking>',
    });
    await page.evaluate(() => {
      const told: unknown[] = [];
      Object.assign(window, { told });
      document.addEventListener('okno-booked', (event) => told.push((event.target as HTMLElement).getAttribute('site')));
    });
    const [salon, barber] = [page.locator('okno-booking[site=salon]'), page.locator('okno-booking[site=barber]')];
    const before = rubitime.records.size;
    // The barber's is left half done while the salon's is made.
    await barber.getByRole('button', { name: /Детская стрижка/ }).click();
    await barber.getByRole('button', { name: /На Красном проспекте/ }).click();
    await book(salon, 'nadia@two.example');
    await barber.getByRole('button', { name: /Ближайшее/ }).click({ timeout: 45_000 });
    await barber.getByLabel('Имя', { exact: true }).fill('Пётр Иванов');
    await barber.getByLabel('Телефон', { exact: true }).fill('8 912 345-67-89');
    await barber.getByRole('button', { name: /Записаться за/ }).click();
    await barber.getByRole('heading', { name: 'Вы записаны' }).waitFor({ timeout: 45_000 });
    expect(await salon.getByRole('heading', { name: 'You are booked' }).isVisible()).toBe(true);
    expect(await page.evaluate(() => Reflect.get(window, 'told'))).toEqual(['salon', 'barber']);
    expect(rubitime.records.size).toBe(before + 1);
    expect(hosts.stack.sandbox.company('salon').bookings.filter(({ client }) => client.email === 'nadia@two.example')).toHaveLength(1);
    expect([complaints, rubitime.violations]).toEqual([[], []]);
  });
});
