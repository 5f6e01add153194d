/** The barber's website: in Russian, on the service that answers once in five seconds. Here it is twice as quick. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { type BarberStack, startBarberStack } from '../support/barber-stack.ts';
import { openBrowser, type Visitor, visit } from './visitor.ts';

const chromium = inject('chromium');
const shots = fileURLToPath(new URL('shots/', import.meta.url));
const FACTOR = 2;

describe.skipIf(chromium === null)('the barber’s visitor', () => {
  let stack: BarberStack;
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    stack = await startBarberStack(FACTOR);
    browser = await openBrowser(chromium ?? '');
  });
  afterEach(async () => {
    await visitor.leave();
    expect(stack.sandbox.violations).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await stack.close();
  });

  const open = (width: number, more = '') =>
    visit(browser, `${stack.siteUrl}${more}`, { width, locale: 'ru-RU', timezone: 'Europe/Moscow', theme: 'dark' });
  const records = () => stack.records();
  const shot = (name: string) => visitor.widget.screenshot({ path: `${shots}barber-${name}.png` });
  const toDetails = async () => {
    await visitor.choose(/Детская стрижка/);
    await visitor.choose(/На Красном проспекте/);
    await visitor.choose(/Ближайшее/);
    await visitor.fill({ Имя: 'Пётр Иванов', Телефон: '8 912 345-67-89' });
  };

  it.each([360, 1280])('books in Russian at %i px, sees the place in line, and finds one record', async (width) => {
    visitor = await open(width, '?from=a-letter#to-petr');
    const sent: string[] = [];
    visitor.page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
    const before = records().length;
    await visitor.page.screenshot({ path: `${shots}barber-0-page-${width}.png` });
    await shot(`1-service-${width}`);
    await toDetails();
    await visitor.accessible();
    await shot(`2-details-${width}`);
    await visitor.choose(/Записаться за 1\s800/);
    await visitor.widget
      .getByText(/Вы следующий|Записываем вас/)
      .first()
      .waitFor();
    await shot(`3-waiting-${width}`);
    await visitor.accessible();
    await visitor.heading('Вы записаны');
    await shot(`4-booked-${width}`);
    await visitor.accessible();
    await visitor.fits();
    expect(records()).toHaveLength(before + 1);
    expect(records().at(-1)).toMatchObject({ name: 'Пётр Иванов', phone: '+79123456789', whom: 0, source: `${stack.siteUrl}` });
    expect(sent.join('\n')).not.toMatch(/a-letter|to-petr/);
    expect(visitor.complaints).toEqual([]);
  });

  it.each([360, 1280])('in Moscow sees Novosibirsk’s times with its zone and their own beside them, at %i px', async (width) => {
    visitor = await open(width);
    await visitor.choose(/Детская стрижка/);
    await visitor.choose(/На Покровке/);
    await visitor.slots().first().waitFor();
    const line = (zone: RegExp) => visitor.widget.getByText(zone).first().waitFor();
    await line(/Время местное, GMT\+3/);
    expect(await visitor.slots().first().innerText()).not.toContain('у вас');

    await visitor.choose(/На Покровке\. Изменить/);
    await visitor.choose(/На Красном проспекте/);
    await visitor.slots().first().waitFor();
    await line(/Время местное, GMT\+7/);
    for (const pill of await visitor.slots().all()) {
      const [there, here] = /^(\d+):\d\d\s+у вас (\d+):\d\d$/.exec(await pill.innerText())?.slice(1) ?? [];
      expect(Number(there) - Number(here)).toBe(4);
    }
    expect(await visitor.slots().first().getAttribute('aria-label')).toMatch(/ GMT\+7 \(у вас \d+:\d\d\)$/);
    await visitor.accessible();
    await visitor.fits();
    await shot(`6-novosibirsk-${width}`);

    const before = records().length;
    const there = (await visitor.slots().first().innerText()).slice(0, 5);
    await visitor.slots().first().click();
    await visitor.choose('Дальше');
    await visitor.fill({ Имя: 'Пётр Иванов', Телефон: '8 912 345-67-89' });
    await visitor.choose(/Записаться за/);
    await visitor.heading('Вы записаны');
    await line(/Время местное, GMT\+7/);
    await line(/у вас \d+:\d\d/);
    await shot(`7-novosibirsk-booked-${width}`);
    expect(records()).toHaveLength(before + 1);
    expect(records().at(-1)?.record.slice(11, 16)).toBe(there);
    expect(visitor.complaints).toEqual([]);
  });

  it('shows what is known of several people at once, and the rest as it comes', async () => {
    visitor = await open(360);
    await visitor.choose(/Стрижка мужская/);
    await visitor.choose(/На Покровке/);
    await visitor.choose('Кто свободен');
    await visitor.slots().first().waitFor();
    await visitor.accessible();
    await shot('5-any-360');
  });

  it('may take a booking back while it waits', async () => {
    visitor = await open(360);
    const before = records().length;
    await toDetails();
    // Others are being served: every turn takes two seconds now.
    stack.sandbox.quirks.slowMs = 2000;
    await visitor.choose(/Записаться за/);
    const withdraw = visitor.widget.getByRole('button', { name: 'Не записывать' });
    await withdraw.click();
    await visitor.widget.getByText('Запись не сделана.').waitFor();
    stack.sandbox.quirks.slowMs = 0;
    expect(records()).toHaveLength(before);
  });

  it('who reloads while waiting comes back to the same booking', async () => {
    visitor = await open(360);
    const before = records().length;
    await toDetails();
    stack.sandbox.quirks.slowMs = 1500;
    await visitor.choose(/Записаться за/);
    await visitor.widget
      .getByText(/Вы следующий|Записываем вас/)
      .first()
      .waitFor();
    await visitor.page.reload();
    stack.sandbox.quirks.slowMs = 0;
    await visitor.heading('Вы записаны');
    expect(records()).toHaveLength(before + 1);
  });
});
