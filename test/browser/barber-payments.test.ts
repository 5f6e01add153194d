/** The barber's prepayment: by YooKassa's page and back, in Russian, on the service that answers once in five seconds. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { barberToken } from '../support/barber.ts';
import { type BarberStack, startBarberStack } from '../support/barber-stack.ts';
import { startTill, type Till } from '../support/till.ts';
import { openBrowser, type Visitor, visit } from './visitor.ts';

const chromium = inject('chromium');
const shots = fileURLToPath(new URL('shots/', import.meta.url));
const FACTOR = 10;

describe.skipIf(chromium === null)('the barber’s visitor who pays', () => {
  let till: Till;
  let stack: BarberStack;
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    browser = await openBrowser(chromium ?? '');
  });
  beforeEach(async () => {
    till = await startTill('yookassa');
    stack = await startBarberStack(FACTOR, { booking: { prepayment: { percent: 20 } }, payments: till.settings });
    stack.listen();
    till.tell(`${stack.proxyUrl}/v1/sites/barber/payments/yookassa/${barberToken}`);
  });
  afterEach(async () => {
    await visitor.leave();
    await stack.close();
    await till.close();
    expect(stack.sandbox.violations).toEqual([]);
    expect(till.sandbox.violations).toEqual([]);
  });
  afterAll(() => browser.close());

  const shot = (name: string) => visitor.widget.screenshot({ path: `${shots}pay-barber-${name}.png` });
  const open = async (width: number, theme: 'light' | 'dark') => {
    visitor = await visit(browser, stack.siteUrl, { width, theme, locale: 'ru-RU', timezone: 'Europe/Moscow' });
    await visitor.choose(/Детская стрижка/);
    await visitor.choose(/На Красном проспекте/);
    await visitor.choose(/Ближайшее/);
    await visitor.fill({ Имя: 'Пётр Иванов', Телефон: '8 912 345-67-89' });
    await visitor.choose(/Записаться за/);
    await visitor.heading('Время за вами');
  };
  const payButton = () => visitor.widget.getByRole('button', { name: /Оплатить/ });

  it.each([
    [360, 'dark'],
    [1280, 'light'],
  ] as const)('is prepaid, and the record says so, at %i px, %s', async (width, theme) => {
    await open(width, theme);
    await payButton().waitFor();
    await visitor.accessible();
    await visitor.fits();
    await shot(`1-owed-${width}-${theme}`);
    await payButton().click();
    await visitor.page.getByRole('heading', { name: /360/ }).waitFor();
    await visitor.page.getByRole('button', { name: /Оплатить|Заплатить/ }).click();
    await visitor.heading('Вы записаны');
    await shot(`2-paid-${width}-${theme}`);
    expect(stack.records()).toMatchObject([{ status: 0, prepayment: '360' }]);
    expect(visitor.complaints).toEqual([]);
  });

  it('whose bank declines pays again, on another page', async () => {
    await open(768, 'light');
    await payButton().click();
    await visitor.page.getByRole('button', { name: /откажет/ }).click();
    await visitor.page.getByRole('link', { name: /Верн/ }).click();
    await visitor.heading('Время за вами');
    await payButton().click();
    await visitor.page.getByRole('button', { name: /Оплатить|Заплатить/ }).click();
    await visitor.heading('Вы записаны');
    expect([till.pages(), till.returned()]).toEqual([2, 0]);
  });
});
