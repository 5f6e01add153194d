/** The element as a page's own script finds it: attributes, properties, methods and events of a widget that stands. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { type PageEventName, pageEvents } from '../../shared/contract/index.ts';
import { optionNames } from '../../widget/element/options.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { openBrowser, type Visitor, visit } from './visitor.ts';

const chromium = inject('chromium');

/** As a page sees it. */
type Element = HTMLElement &
  Record<string, unknown> & { goTo(step: string): void; prefill(wish: object): void; reset(): void } & {
    open(): void;
    close(): void;
  };

interface Heard {
  readonly name: PageEventName;
  readonly detail: unknown;
  readonly bubbles: boolean;
  readonly composed: boolean;
}

describe.skipIf(chromium === null)('the page', () => {
  let stack: Stack;
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    stack = await startStack();
    browser = await openBrowser(chromium ?? '');
  });
  afterEach(async () => {
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });
  afterAll(async () => {
    await browser.close();
    await stack.close();
    expect(stack.sandbox.violations).toEqual([]);
  });

  const client = { Name: 'Nadia Brown', 'E-mail': 'nadia@page.example', Phone: '+44 20 7946 0101' };
  const ours = () => stack.sandbox.company('salon').bookings.filter(({ client: { email } }) => email === 'nadia@page.example');
  const toDetails = async (query = '') => {
    visitor = await visit(browser, stack.siteUrl + query);
    await visitor.choose(/Glow facial/);
    await visitor.choose(/Soonest/);
    await visitor.widget.getByLabel('Name').waitFor();
  };
  const on = <Result>(run: (element: Element) => Result): Promise<Result> =>
    visitor.page.evaluate(`(${run.toString()})(document.querySelector('okno-booking'))`) as Promise<Result>;
  const listen = () =>
    visitor.page.evaluate((names) => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      for (const name of names)
        document.addEventListener(name, (event) => {
          const { detail, bubbles, composed } = event as CustomEvent;
          heard.push({ name, detail, bubbles, composed });
        });
    }, Object.keys(pageEvents) as PageEventName[]);
  const heard = () => visitor.page.evaluate(() => (window as unknown as { heard: Heard[] }).heard) as Promise<Heard[]>;

  it('changes theme, surface, locale, and loses nothing of what was chosen and typed', async () => {
    await toDetails();
    await visitor.fill(client);
    const time = await visitor.widget.locator('.trail').innerText();
    await on((element) => {
      Object.assign(element, { theme: 'dark', surface: 'card' });
    });
    await visitor.widget.locator('.okno.card').waitFor();
    const fill = () => visitor.widget.locator('.okno').evaluate((frame: HTMLElement) => frame.style.getPropertyValue('--_fill'));
    const before = await fill();
    // Wherever around the widget it is said.
    await visitor.page.evaluate(() => document.body.setAttribute('style', '--okno-accent: #ff9d00'));
    await expect.poll(fill).not.toBe(before);
    await on((element) => {
      element['locale'] = 'ru';
    });
    await visitor.heading('Ваши данные');
    expect(await visitor.widget.getByLabel('Имя').inputValue()).toBe('Nadia Brown');
    expect(await visitor.widget.getByLabel('Телефон').inputValue()).toBe('+44 20 7946 0101');
    await on((element) => {
      element['locale'] = 'en-GB';
    });
    await visitor.heading('Your details');
    expect(await visitor.widget.locator('.trail').innerText()).toBe(time);
    await visitor.widget.getByLabel('I accept the terms').check();
    const made = ours().length;
    await visitor.choose(/Book for/);
    await visitor.heading('You are booked');
    expect(ours()).toHaveLength(made + 1);
  });

  it('finds every attribute as a property, and fills in', async () => {
    await toDetails();
    const told = await on((element) => {
      const before = [element['theme'], element['service']];
      element['theme'] = 'light';
      element['promo'] = null;
      const after = [element.getAttribute('theme'), element.hasAttribute('promo')];
      element.prefill({ name: 'Ada', email: 'ada@page.example' });
      return [...before, ...after];
    });
    expect(told).toEqual(['auto', '', 'light', false]);
    await expect.poll(() => visitor.widget.getByLabel('Name').inputValue()).toBe('Ada');
    await on((element) => {
      element['phone'] = '+44 20 7946 0999';
    });
    await expect.poll(() => visitor.widget.getByLabel('Phone').inputValue()).toBe('+44 20 7946 0999');
    expect(await visitor.widget.getByLabel('Name').inputValue()).toBe('Ada');
  });

  it('has each attribute as a property, both ways', async () => {
    await toDetails();
    const wrong = await visitor.page.evaluate((names) => {
      const element = document.createElement('okno-booking') as HTMLElement & Record<string, unknown>;
      return names.filter((name) => {
        element[name] = `my ${name}`;
        const written = element.getAttribute(name);
        element.setAttribute(name, `your ${name}`);
        const read = element[name];
        element[name] = null;
        return written !== `my ${name}` || read !== `your ${name}` || element.hasAttribute(name);
      });
    }, optionNames);
    expect(wrong).toEqual([]);
  });

  it('locks and hides what it has filled in, shows what is missing, and sends what it has set', async () => {
    await toDetails('?okno-name=Ada&okno-readonly=name&okno-hide=name');
    const field = (label: string) => visitor.widget.getByLabel(label, { exact: true });
    expect(await field('Name').evaluate((input: HTMLInputElement) => [input.value, input.readOnly])).toEqual(['Ada', true]);
    await visitor.fill({ 'E-mail': 'typed@page.example' });
    await on((element) => {
      Object.assign(element, { email: 'ada@page.example', hide: 'email phone' });
    });
    await expect.poll(() => field('E-mail').count()).toBe(0);
    // Without it nothing can be booked.
    await visitor.fill({ Phone: '+44 20 7946 0102' });
    await visitor.widget.getByLabel('I accept the terms').check();
    await visitor.accessible();
    await visitor.choose(/Book for/);
    await visitor.heading('You are booked');
    expect(stack.sandbox.company('salon').bookings.at(-1)?.client).toMatchObject({ name: 'Ada', email: 'ada@page.example' });
  });

  it('opens steps that are reached, hides and shows, and erases', async () => {
    await toDetails();
    await visitor.fill(client);
    await listen();
    await on((element) => {
      element.goTo('service');
      element.goTo('service');
    });
    await visitor.heading('Choose a service');
    await on((element) => {
      element.goTo('details');
    });
    await visitor.heading('Your details');
    await on((element) => {
      element.close();
      element.close();
    });
    expect(await visitor.widget.isVisible()).toBe(false);
    await on((element) => {
      element.open();
      element.open();
    });
    expect(await visitor.widget.getByLabel('Name').inputValue()).toBe('Nadia Brown');
    expect((await heard()).map(({ name }) => name)).toEqual(['okno-step', 'okno-step', 'okno-close', 'okno-open']);
    await on((element) => {
      element.reset();
      element.reset();
    });
    await visitor.heading('Choose a service');
    const kept = await visitor.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).not.toMatch(/Nadia|nadia@|7946/);
    await on((element) => {
      element.goTo('details');
    });
    await visitor.heading('Choose a service');
  });

  it('may stop a booking before anything of it is sent, and hears of nothing more', async () => {
    await toDetails();
    await visitor.fill(client);
    await visitor.widget.getByLabel('I accept the terms').check();
    const before = ours().length;
    const sent: string[] = [];
    visitor.page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
    await listen();
    await visitor.page.evaluate(() => {
      const stop = (event: Event) => event.preventDefault();
      document.addEventListener('okno-submit', stop);
      Object.assign(window, { allow: () => document.removeEventListener('okno-submit', stop) });
    });
    await visitor.choose(/Book for/);
    await visitor.choose(/Book for/);
    expect((await heard()).map(({ name }) => name)).toEqual(['okno-submit', 'okno-submit']);
    expect([sent, ours().length]).toEqual([[], before]);
    expect(await visitor.widget.getByLabel('Name').inputValue()).toBe('Nadia Brown');
    await visitor.page.evaluate(() => (window as unknown as { allow(): void }).allow());
    await visitor.choose(/Book for/);
    await visitor.heading('You are booked');
    const all = await heard();
    expect(all.map(({ name }) => name)).toEqual(['okno-submit', 'okno-submit', 'okno-submit', 'okno-booked']);
    for (const { name, detail, bubbles, composed } of all) {
      expect([bubbles, composed]).toEqual([true, true]);
      expect(pageEvents[name].parse(detail)).toEqual(detail);
    }
    expect(JSON.stringify(all)).not.toMatch(/Nadia|nadia@|7946/);
  });

  it('may be led to by a link that chooses and fills in', async () => {
    const { siteUrl } = stack;
    const service = stack.sandbox.company('salon').seed.services.find(({ name }) => name === 'Glow facial')?.id ?? '';
    visitor = await visit(browser, siteUrl);
    await visitor.page.goto(`${siteUrl}?okno-service=${service}&okno-name=Ada&okno-proxy=https://elsewhere.invalid`);
    await visitor.heading('Choose a time');
    await visitor.choose(/Soonest/);
    await expect.poll(() => visitor.widget.getByLabel('Name').inputValue()).toBe('Ada');
  });

  it('may stand where many share one screen: nothing is kept, and it begins anew when it is left', async () => {
    visitor = await visit(browser, stack.siteUrl);
    await visitor.page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await visitor.page.clock.install();
    await on((element) => {
      element['kiosk'] = '60';
    });
    await visitor.heading('Choose a service');
    await visitor.choose(/Glow facial/);
    await visitor.choose(/Soonest/);
    await visitor.fill(client);
    expect(await visitor.page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await visitor.page.clock.fastForward(59_000);
    await visitor.heading('Your details');
    await visitor.page.clock.fastForward(2000);
    await visitor.heading('Choose a service');
    await visitor.choose(/Glow facial/);
    await visitor.choose(/Soonest/);
    expect(await visitor.widget.getByLabel('Name').inputValue()).toBe('');
  });

  it('sends the campaign of the landing page with the booking, and nothing else of the address', async () => {
    visitor = await visit(browser, stack.siteUrl);
    await visitor.page.goto(`${stack.siteUrl}?utm_source=ya&yclid=77&email=someone@page.example`);
    await visitor.widget.locator('.pick').first().waitFor();
    await visitor.page.goto(stack.siteUrl);
    await visitor.choose(/Glow facial/);
    await visitor.choose(/Soonest/);
    await visitor.fill(client);
    await visitor.widget.getByLabel('I accept the terms').check();
    const [sent] = await Promise.all([
      visitor.page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/bookings')),
      visitor.choose(/Book for/),
    ]);
    await visitor.heading('You are booked');
    expect(sent.postDataJSON()).toMatchObject({ attribution: { utm_source: 'ya', yclid: '77' }, page: stack.siteUrl });
    expect(sent.postData()).not.toContain('someone');
  });

  it('hears nothing over the network of what is typed, until it is sent', async () => {
    await toDetails();
    const sent: string[] = [];
    visitor.page.on('request', (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
    await visitor.fill(client);
    await visitor.widget.getByLabel('I accept the terms').check();
    await on((element) => {
      element.goTo('time');
    });
    await visitor.heading('Choose a time');
    expect(sent.join('\n')).not.toMatch(/Nadia|nadia|7946/i);
    expect(sent.filter((request) => request.startsWith('POST'))).toEqual([]);
  });
});
