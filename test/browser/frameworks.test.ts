/** The element in pages that others draw: attributes that change, an event that is handled and a method that is called. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { buildPage } from './framework-page.ts';
import { book, type Hosts, startHosts } from './hosts/host-page.ts';
import { openBrowser } from './visitor.ts';

const chromium = inject('chromium');

describe.skipIf(chromium === null)('a page', () => {
  let browser: Browser;
  let hosts: Hosts;
  let leave = async () => {};
  beforeAll(async () => {
    browser = await openBrowser(chromium ?? '');
    hosts = await startHosts(browser);
  });
  afterEach(() => leave());
  afterAll(async () => {
    await browser.close();
    await hosts.close();
  });

  it.each([
    ['React', 'react-page.tsx'],
    ['Vue', 'vue-page.ts'],
    ['Preact', 'preact-page.tsx'],
    ['Svelte', 'svelte-page.ts'],
    ['Solid', 'solid-page.tsx'],
  ])('in %s sets attributes, calls methods and hears events, up to the booking', async (name, file) => {
    const code = await buildPage(file);
    const opened = await hosts.open({ body: `<div id="page"></div><script type="module">${code}</script>` });
    leave = opened.leave;
    const { page, complaints } = opened;
    const widget = page.locator('okno-booking');
    const step = page.locator('#step');
    await widget.locator('.pick').first().waitFor();
    expect(await step.innerText()).toBe('service');

    const colours = () => widget.locator('.okno').evaluate((frame: HTMLElement) => frame.style.cssText);
    const light = await colours();
    await page.getByRole('button', { name: 'Dark' }).click();
    expect(await widget.getAttribute('theme')).toBe('dark');
    await expect.poll(colours).not.toBe(light);

    await widget.getByRole('button', { name: /Glow facial/ }).click();
    await expect.poll(() => step.innerText()).toBe('time');
    await page.getByRole('button', { name: 'Begin' }).click();
    await expect.poll(() => step.innerText()).toBe('service');
    await widget.getByRole('heading', { name: 'Choose a service' }).waitFor();
    await book(widget, `nadia@${name.toLowerCase()}.example`);
    await expect.poll(() => page.locator('#booked').innerText()).toBe('confirmed 9');
    expect(complaints).toEqual([]);
  });
});
