/** A visitor with a real browser on the demo's website, and the widget as that visitor finds it. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { chromiumFlags } from '../support/chromium.ts';
import { expectAccessible } from './accessible.ts';

export interface Manner {
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
  readonly locale?: string;
  readonly timezone?: string;
  /** What is read when the widget stands, where that is not the list of services. */
  readonly ready?: string;
}

/** `without` are flags that are set by default. */
export const openBrowser = (path: string, more: readonly string[] = [], without: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: path, args: [...chromiumFlags, ...more], ignoreDefaultArgs: [...without] });

export async function visit(
  browser: Browser,
  url: string,
  { width = 1280, theme = 'light', locale = 'en-GB', timezone = 'Europe/London', ready }: Manner = {},
) {
  const context = await browser.newContext({
    viewport: { width, height: width < 700 ? 780 : 900 },
    colorScheme: theme,
    locale,
    timezoneId: timezone,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(url, { waitUntil: 'load' });
  const widget = page.locator('okno-booking');
  await (ready === undefined ? widget.locator('.pick').first() : widget.getByText(ready)).waitFor();

  return {
    page,
    widget,
    complaints,
    choose: (name: string | RegExp) => widget.getByRole('button', { name }).first().click(),
    heading: (name: string) => widget.getByRole('heading', { name }).waitFor(),
    slots: () => widget.locator('[role=radio]'),
    fill: async (values: Readonly<Record<string, string>>) => {
      for (const [label, value] of Object.entries(values)) await widget.getByLabel(label, { exact: true }).fill(value);
    },
    /** No rule broken inside the widget. */
    accessible: () => expectAccessible(page, 'okno-booking'),
    /** Nothing wider than the page. */
    async fits() {
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    },
    leave: () => context.close(),
  };
}

export type Visitor = Awaited<ReturnType<typeof visit>>;

/** What has the focus, through shadow roots. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return `${element?.tagName.toLowerCase()} ${element?.getAttribute('aria-label') ?? element?.textContent?.trim().slice(0, 60) ?? ''}`;
  });
