/** A widget looked at in many ways where it stands, without loading the page anew: how wide, in which colours, from which side, by touch. */
import type { CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';

export interface Way {
  readonly width: number;
  readonly theme: 'light' | 'dark';
}

/** The widget follows at the next frame. */
export async function show(page: Page, { width, theme }: Way): Promise<void> {
  await page.setViewportSize({ width, height: width < 700 ? 780 : 900 });
  await page.emulateMedia({ colorScheme: theme });
  await drawn(page);
}

const drawn = (page: Page) =>
  page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));

/** The page says that it is in another language now. */
export async function speak(page: Page, language: string): Promise<void> {
  const dir = language === 'he' || language === 'ar' ? 'rtl' : 'ltr';
  await page.evaluate(([lang, side]) => Object.assign(document.documentElement, { lang, dir: side }), [language, dir]);
  await page.locator(`okno-booking .okno[lang=${language}][dir=${dir}]`).waitFor();
}

/** What is cut off, or sticks out of the widget. */
export const lost = (page: Page): Promise<string[]> =>
  page.locator('okno-booking').evaluate((host) => {
    const { left, right } = host.getBoundingClientRect();
    return [...(host.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])].flatMap((element) => {
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      if (box.width <= 1 || box.height <= 1 || element instanceof SVGElement || element.closest('svg')) return [];
      const cut = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1 && style.overflowX !== 'auto';
      const out = box.left < left - 1 || box.right > right + 1;
      return cut || out ? [`${element.tagName}.${element.className}: ${element.textContent?.slice(0, 40)}`] : [];
    });
  });

/** As a reader's own sheet does it who needs more room between lines, letters and words (WCAG 1.4.12); returns what takes it away. */
export async function spaceOut(page: Page): Promise<() => Promise<void>> {
  const widget = page.locator('okno-booking');
  await widget.evaluate(({ shadowRoot }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
    );
    shadowRoot?.adoptedStyleSheets.push(sheet);
  });
  await drawn(page);
  return () => widget.evaluate(({ shadowRoot }) => void shadowRoot?.adoptedStyleSheets.pop());
}

/** What moves by itself, where the client asked for less of that. */
export const moving = (page: Page): Promise<number> =>
  page.locator('okno-booking').evaluate(({ shadowRoot }) => shadowRoot?.getAnimations().length ?? -1);

/** Controls that a finger would miss: less than 44 px high, days less than 40. What stands within a line of text may be smaller. */
export async function small(page: Page, session: CDPSession): Promise<string[]> {
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await drawn(page);
  const missed = await page.locator('okno-booking').evaluate((host) => {
    const controls = 'button, summary, select, textarea, a[href], label.check, input:not(.check input), [data-date]';
    return [...(host.shadowRoot?.querySelectorAll<HTMLElement>(controls) ?? [])].flatMap((control) => {
      const { height, width } = control.getBoundingClientRect();
      const least = control.hasAttribute('data-date') ? 40 : 44;
      return height === 0 || control.closest('.rich') || (height >= least - 0.5 && width >= 24)
        ? []
        : [`${control.className} ${control.textContent?.slice(0, 30)}: ${Math.round(width)} × ${Math.round(height)}`];
    });
  });
  expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: false });
  return missed;
}
