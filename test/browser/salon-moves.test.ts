/** Moving a booking at the salon, where it is made anew: what is asked again, where it stands then, and the truth when it fails. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { defaultQuirks } from '../../demo/sandbox/simplybook/quirks.ts';
import { soonest } from '../support/appointment.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { type OwnPage, openOwn } from './own-page.ts';
import { focused, openBrowser } from './visitor.ts';

const chromium = inject('chromium');
const shots = fileURLToPath(new URL('shots/', import.meta.url));

const answers = {
  '0f3c1a7e5b9d42688e1f70a3c5d2b491': '2026-01-31',
  '1a2b3c4d5e6f708192a3b4c5d6e7f801': 'Henna',
  '7137449123ef65cde9b5dba58189dbbc': '1',
};

describe.skipIf(chromium === null)('moving a booking at the salon', () => {
  let stack: Stack;
  let browser: Browser;
  let own: OwnPage;
  /** Bookings of earlier visitors. */
  let before = 0;

  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    stack = await startStack();
    browser = await openBrowser(chromium ?? '');
  });
  beforeEach(() => {
    Object.assign(stack.sandbox.quirks, defaultQuirks);
    before = stack.sandbox.company('salon').bookings.length;
  });
  afterEach(() => own.leave());
  afterAll(async () => {
    await browser.close();
    await stack.close();
    expect(stack.sandbox.violations).toEqual([]);
  });

  const app = {
    request: (path: string, init: RequestInit = {}) =>
      fetch(`${stack.proxyUrl}${path}`, {
        ...init,
        headers: { ...(init.headers as Record<string, string>), origin: new URL(stack.siteUrl).origin },
      }),
  };
  const book = async (service = '9', more: object = {}) => {
    const slot = await soonest(app, service);
    const response = await app.request('/v1/sites/salon/bookings', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({
        lines: [{ service, ...slot }],
        client: { name: 'Nadia Brown', email: 'nadia@client.example', phone: '+44 20 7946 0101' },
        termsAccepted: true,
        ...more,
      }),
    });
    const made = (await response.json()) as { confirmation: { manage: string; start: string } };
    return made.confirmation;
  };
  const standing = () =>
    stack.sandbox
      .company('salon')
      .bookings.slice(before)
      .filter(({ status }) => status !== 'cancelled')
      .map(({ start }) => start.replace(' ', 'T'));

  const open = async (manage: string, manner: Parameters<typeof openOwn>[2] = {}) => {
    own = await openOwn(browser, `${stack.proxyUrl}/my/salon#${manage}`, manner);
    await own.heading(manner.locale === 'ru' ? 'Ваша запись' : 'Your booking');
    return own;
  };
  /** To the question whether it is meant. */
  const toQuestion = async () => {
    await own.press('Move it');
    await own.heading('Choose another time');
    await own.widget.getByRole('radio').last().click();
    await own.press('Continue');
    await own.widget.getByText('Move your booking to').waitFor();
  };

  it.each([360, 768, 1280].flatMap((width) => (['light', 'dark'] as const).map((theme) => [width, theme] as const)))(
    'asks once more for what is needed, and shows it at its new time, at %i px, %s',
    async (width, theme) => {
      const { manage, start } = await book();
      await open(manage, { width, theme });
      const look = (name: string) => own.look(`${shots}move-salon-${name}-${width}-${theme}.png`);
      await toQuestion();
      await look('1-question');
      await own.press('Yes, move it');
      await own.widget.getByText('Please accept the terms').waitFor();
      expect(await own.focused()).toContain('input');
      expect(standing()).toEqual([start]);
      await own.widget.getByLabel('I accept the terms').check();
      await own.press('Yes, move it');
      await own.heading('Your booking');
      const [now = ''] = standing();
      expect([standing().length, now === start]).toEqual([1, false]);
      await own.widget.getByText(now.slice(11, 16)).first().waitFor();
      await look('2-moved');
      // The link that the client was given at first still opens it.
      await own.page.reload();
      await own.widget.getByText(now.slice(11, 16)).first().waitFor();
      expect(own.complaints).toEqual([]);
    },
  );

  it('says that the old time stands when the old booking could not be given up', async () => {
    const { manage, start } = await book();
    await open(manage, { width: 360 });
    stack.sandbox.quirks.cancelRefused = 1;
    await toQuestion();
    await own.widget.getByLabel('I accept the terms').check();
    await own.press('Yes, move it');
    await own.widget.getByText('It could not be moved, and stands where it was.').waitFor();
    await own.look(`${shots}move-salon-3-stands-360-light.png`);
    expect(standing()).toEqual([start]);
    await own.press('Back');
    await own.widget.getByText(start.slice(11, 16)).first().waitFor();
  });

  it('says that nobody knows when neither could be given up, and whom to call', async () => {
    const { manage } = await book();
    await open(manage, { width: 768, theme: 'dark' });
    stack.sandbox.quirks.cancelRefused = 9;
    await toQuestion();
    await own.widget.getByLabel('I accept the terms').check();
    await own.press('Yes, move it');
    await own.widget.getByText('We could not find out whether your booking was moved.').waitFor();
    await own.look(`${shots}move-salon-4-unknown-768-dark.png`);
    expect(await own.widget.getByRole('link', { name: /Call/ }).count()).toBe(1);
  });

  it('shows what the client answered, and asks it again only where the service does not tell it', async () => {
    const { manage } = await book('6', { fields: answers });
    await open(manage);
    await own.widget.getByText('What was used?').waitFor();
    await own.widget.getByText('Henna').waitFor();
    await own.look(`${shots}move-salon-5-answers-1280-light.png`);
    await toQuestion();
    expect(await own.widget.getByLabel('What was used?').count()).toBe(0);
    await own.leave();

    stack.sandbox.quirks.answersTold = false;
    const other = await book('6', { fields: answers });
    await open(other.manage, { width: 360 });
    await toQuestion();
    await own.widget.getByLabel('I accept the terms').check();
    await own.press('Yes, move it');
    await own.widget.getByText('Please fill this in').first().waitFor();
    await own.look(`${shots}move-salon-6-asks-360-light.png`);
    await own.widget.getByLabel('When did you last colour your hair?').fill('2026-01-31');
    await own.widget.getByLabel('What was used?').selectOption('Bleach');
    await own.widget.getByLabel('I had a patch test in the last six months').check();
    // The page turns to another language: what was answered stays, and is sent.
    await own.speak('de');
    await own.heading('Andere Zeit wählen');
    await own.press('Ja, verschieben');
    await own.heading('Ihre Buchung');
    expect(stack.sandbox.company('salon').bookings.at(-1)?.fields).toMatchObject({ '1a2b3c4d5e6f708192a3b4c5d6e7f801': 'Bleach' });
    expect(own.complaints).toEqual([]);
  });

  it('is done by keyboard alone, in Russian', async () => {
    const { manage, start } = await book();
    await open(manage, { locale: 'ru' });
    // Google, the file, and then moving it.
    await own.widget.getByRole('link', { name: 'Google' }).waitFor();
    for (const _ of [1, 2, 3]) await own.page.keyboard.press('Tab');
    expect(await focused(own.page)).toBe('button Перенести');
    await own.page.keyboard.press('Enter');
    await own.heading('Выберите другое время');
    await own.widget.getByRole('radio').first().focus();
    await own.page.keyboard.press('ArrowDown');
    await own.page.keyboard.press('Space');
    await own.widget.getByRole('button', { name: 'Дальше' }).focus();
    await own.page.keyboard.press('Enter');
    // The question has the focus; consent comes next, then the terms, then the answer.
    await own.widget.getByText('Перенести запись на').waitFor();
    await own.page.keyboard.press('Tab');
    await own.page.keyboard.press('Space');
    for (const _ of [1, 2]) await own.page.keyboard.press('Tab');
    await own.look(`${shots}move-salon-7-question-ru.png`);
    await own.page.keyboard.press('Enter');
    await own.heading('Ваша запись');
    expect(standing()).toHaveLength(1);
    expect(standing()).not.toContain(start);
  });

  it('asks for the captcha, where the site has one, and for another one after a refusal', async () => {
    // A business of its own: whether there is one is known for a quarter of an hour.
    await stack.close();
    stack = await startStack();
    before = 0;
    stack.sandbox.quirks.captcha = 'altcha';
    const passed = async () => {
      await app.request('/v1/sites/salon/captcha');
      return `passed|${stack.sandbox.company('salon').challenges.at(-1)?.token}`;
    };
    await soonest(app, '9');
    const { manage, start } = await book('9', { captcha: await passed() });
    await open(manage, { width: 360 });
    await toQuestion();
    await own.widget.getByLabel('I accept the terms').check();
    await own.press('Yes, move it');
    await own.widget.getByText('Please complete this check').waitFor();
    await own.speak('de');
    await own.widget.getByText('Bitte schließen Sie diese Prüfung ab').waitFor();
    await own.speak('en');
    const robot = own.widget.frameLocator('iframe').getByRole('button', { name: 'I am not a robot' });
    await robot.click();
    await own.widget.getByText('Check completed').waitFor({ state: 'attached' });
    await own.look(`${shots}move-salon-8-captcha-360-light.png`);
    // Used up by somebody else: the next challenge is a fresh one.
    for (const challenge of stack.sandbox.company('salon').challenges) challenge.used = true;
    await own.press('Yes, move it');
    await own.widget.getByText('That check was not accepted').first().waitFor();
    await robot.click();
    await own.widget.getByText('Check completed').waitFor({ state: 'attached' });
    await own.press('Yes, move it');
    await own.heading('Your booking');
    expect([standing().length, standing().includes(start)]).toEqual([1, false]);
    expect(own.complaints.filter((text) => !text.includes('422'))).toEqual([]);
  });
});
