/** Several services in one visit, the client's own card, moving and prepayment, at the barber's: in Russian, in a real browser. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { toLocal } from '../../shared/local-time.ts';
import { type BarberStack, startBarberStack } from '../support/barber-stack.ts';
import { clock } from '../support/clock.ts';
import { openBrowser, type Visitor, visit } from './visitor.ts';

const chromium = inject('chromium');
const shots = fileURLToPath(new URL('shots/', import.meta.url));
const FACTOR = 8;

describe.skipIf(chromium === null)('the barber’s visitor', () => {
  let stack: BarberStack;
  let browser: Browser;
  let visitor: Visitor;
  let pages: Page[] = [];

  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    browser = await openBrowser(chromium ?? '');
  });
  const begin = async (more: Parameters<typeof startBarberStack>[1] = {}) => {
    stack = await startBarberStack(FACTOR, more);
  };
  const open = async (width: number, theme: 'light' | 'dark' = 'dark') => {
    visitor = await visit(browser, stack.siteUrl, { width, locale: 'ru-RU', timezone: 'Europe/Moscow', theme });
  };
  afterEach(async () => {
    for (const page of pages) await page.close();
    pages = [];
    await visitor.leave();
    await stack.close();
    expect(stack.sandbox.violations).toEqual([]);
  });
  afterAll(() => browser.close());

  const shot = (name: string) => visitor.widget.screenshot({ path: `${shots}barber-${name}.png` });
  const who = { Имя: 'Пётр Иванов', Телефон: '8 912 345-67-89' };
  const chooseTime = async (index: number) => {
    await visitor.slots().nth(index).click();
    await visitor.choose('Дальше');
  };
  const firstService = async () => {
    await visitor.choose(/Стрижка мужская/);
    await visitor.choose(/На Покровке/);
    await visitor.choose('Артём');
    await chooseTime(0);
  };
  const addService = async (index: number) => {
    await visitor.choose('Добавить услугу');
    await visitor.widget.getByText('Ещё одна услуга за то же посещение.').waitFor();
    await visitor.choose(/Оформление бороды/);
    await visitor.choose('Артём');
    await visitor.slots().first().waitFor();
    await chooseTime(index);
  };
  const bookChild = async () => {
    await visitor.choose(/Детская стрижка/);
    await visitor.choose(/На Красном проспекте/);
    await visitor.choose(/Ближайшее/);
    await visitor.fill(who);
    await visitor.choose(/Записаться за/);
  };
  /** The page behind a link, in another tab. */
  const card = async (link: string) => {
    const page = await visitor.page.context().newPage();
    pages.push(page);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(link);
    return { page, widget: page.locator('okno-booking'), complaints };
  };
  const ownLink = async (): Promise<string> =>
    (await visitor.widget.getByRole('link', { name: 'Посмотреть или изменить' }).getAttribute('href')) ?? '';

  it.each([360, 1280])('books two services for one visit at %i px: one price, one form, two records', async (width) => {
    await begin();
    await open(width, width === 360 ? 'dark' : 'light');
    await firstService();
    await visitor.widget.getByRole('heading', { name: 'Ваши данные' }).waitFor();
    await shot(`visit-1-details-${width}`);
    await visitor.choose('Добавить услугу');
    await visitor.widget.getByText('Ещё одна услуга за то же посещение.').waitFor();
    await visitor.accessible();
    await shot(`visit-2-adding-${width}`);
    // Nothing more after all, and then one more.
    await visitor.choose('Больше ничего');
    await visitor.widget.getByRole('heading', { name: 'Ваши данные' }).waitFor();
    await addService(0);
    const list = visitor.widget.getByRole('list', { name: 'За одно посещение' });
    await list.waitFor();
    expect(await list.getByRole('listitem').count()).toBe(2);
    await visitor.fill(who);
    await visitor.widget.getByRole('button', { name: /Записаться за 3\s700/ }).waitFor();
    await visitor.accessible();
    await visitor.fits();
    await shot(`visit-3-two-${width}`);
    await visitor.choose(/Записаться за 3\s700/);
    await visitor.widget.getByRole('heading', { name: 'Записываем вас' }).waitFor();
    await shot(`visit-4-waiting-${width}`);
    await visitor.heading('Вы записаны');
    await visitor.accessible();
    await visitor.fits();
    await shot(`visit-5-made-${width}`);
    expect(stack.records()).toMatchObject([
      { service_id: 9, cooperator_id: 4, name: 'Пётр Иванов' },
      { service_id: 11, cooperator_id: 4, phone: '+79123456789' },
    ]);
    const [one, two] = stack.records().map(({ record }) => record);
    expect(one).not.toBe(two);
    expect(visitor.complaints).toEqual([]);
  });

  it('is told when only a part could be made, and takes it back', async () => {
    await begin();
    await open(768);
    await firstService();
    await addService(0);
    await visitor.fill(who);
    // Somebody takes the second time by hand while the form is filled in.
    const list = visitor.widget.getByRole('list', { name: 'За одно посещение' });
    await list.waitFor();
    const time = /\d\d:\d\d/.exec(await list.getByRole('listitem').last().innerText())?.[0];
    const record = `${toLocal(clock(), 'Europe/Moscow').slice(0, 10)} ${time}:00`;
    stack.sandbox.asOwner.add({ branch_id: 1, cooperator_id: 4, service_id: 11, record, name: 'Другой' });
    await visitor.choose(/Записаться за/);
    await visitor.heading('Записали не всё');
    await visitor.accessible();
    await shot('visit-6-part-768');
    await visitor.choose('Отменить всё');
    await visitor.heading('Ничего не записано');
    await shot('visit-7-undone-768');
    expect(stack.records().map(({ name }) => name)).toEqual(['Другой']);
    expect(visitor.complaints).toEqual([]);
  });

  it('moves a booking by its link, with a second thought, and sees where it stands', async () => {
    await begin();
    await open(360);
    await bookChild();
    await visitor.heading('Вы записаны');
    const before = stack.records()[0]?.record ?? '';
    const { page, widget, complaints } = await card(await ownLink());
    await widget.getByRole('heading', { name: 'Ваша запись' }).waitFor();
    await widget.screenshot({ path: `${shots}barber-card-1.png` });
    await widget.getByRole('button', { name: 'Перенести' }).click();
    await widget.getByRole('heading', { name: 'Выберите другое время' }).waitFor();
    await widget.getByRole('radio').nth(2).click();
    await widget.screenshot({ path: `${shots}barber-card-2-moving.png` });
    await widget.getByRole('button', { name: 'Дальше' }).click();
    const question = widget.getByRole('form', { name: /^Перенести запись на/ });
    await question.getByRole('button', { name: 'Другое время' }).click();
    await widget.getByRole('button', { name: 'Дальше' }).click();
    await question.waitFor();
    await widget.screenshot({ path: `${shots}barber-card-3-sure.png` });
    await question.getByRole('button', { name: 'Да, перенести' }).click();
    await widget.getByRole('heading', { name: 'Ваша запись' }).waitFor();
    const after = stack.records()[0]?.record ?? '';
    expect(after).not.toBe(before);
    expect(await widget.locator('.facts').innerText()).toContain(after.slice(11, 16));
    await widget.screenshot({ path: `${shots}barber-card-4-moved.png` });
    // And gives it up.
    await widget.getByRole('button', { name: 'Отменить запись' }).click();
    await widget.getByRole('button', { name: 'Да, отменить' }).click();
    await widget.getByRole('heading', { name: 'Запись отменена' }).waitFor();
    expect(stack.records()[0]?.status).toBe(4);
    expect(complaints).toEqual([]);
    expect(page.url()).toContain('/my/barber#');
  });

  it('pays in advance on the service’s page, and the open page sees it; a forged notification changes nothing', async () => {
    await begin({ booking: { prepayment: { percent: 20 } } });
    stack.listen();
    await open(360, 'light');
    await bookChild();
    await visitor.heading('Время за вами');
    await visitor.accessible();
    await shot('pay-1-owed');
    const [record] = stack.records();
    if (!record) throw new Error('nothing was booked');
    const url = stack.sandbox.webhooks.url ?? '';
    const forged = {
      from: 'user',
      event: 'event-update-record',
      data: { id: record.id, status: 0, prepayment_date: '2026-01-01 00:00:00' },
    };
    for (let times = 0; times < 2; times += 1) {
      const answer = await fetch(url, { method: 'POST', body: JSON.stringify(forged), headers: { 'content-type': 'application/json' } });
      expect(answer.status).toBe(200);
    }
    await visitor.page.waitForResponse((response) => response.url().includes('/tickets/'));
    expect(await visitor.widget.getByRole('heading', { name: 'Время за вами' }).count()).toBe(1);
    const pay = (await visitor.widget.getByRole('link', { name: 'Перейти к оплате' }).getAttribute('href')) ?? '';
    const { page } = await card(pay);
    await page.getByRole('button', { name: /Оплатить/ }).click();
    await visitor.heading('Вы записаны');
    await shot('pay-2-paid');
    expect(stack.records()).toMatchObject([{ status: 0, prepayment: '360' }]);
  });

  it('reads where a booking stands in the service’s own eight states', async () => {
    await begin();
    await open(360);
    await bookChild();
    await visitor.heading('Вы записаны');
    const { page, widget } = await card(await ownLink());
    const id = stack.records()[0]?.id ?? 0;
    for (const [status, title] of [
      [1, 'Визит уже начался'],
      [2, 'Визит завершён'],
      [3, 'Время за вами'],
      [5, 'Заявка отправлена'],
      [6, 'Запись ещё в корзине'],
      [7, 'Запись переносится'],
      [4, 'Запись отменена'],
      [0, 'Ваша запись'],
    ] as const) {
      stack.sandbox.asOwner.mark(id, status);
      // A card is read anew when it is older than five seconds, which are one here.
      await page.waitForFunction((until) => Date.now() > until, Date.now() + 5000 / FACTOR);
      await page.reload();
      await widget.getByRole('heading', { name: title }).waitFor();
    }
  });
});
