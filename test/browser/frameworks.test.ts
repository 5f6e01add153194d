/** The element in pages that others draw: attributes that change, an event that is handled and a method that is called. */
import { describe, expect, it } from 'vitest';
import { buildPage } from './framework-page.ts';
import { atHosts, noBrowser } from './hosts/at-hosts.ts';
import { book } from './hosts/host-page.ts';

describe.skipIf(noBrowser)('a page', () => {
  const hosts = atHosts();

  it.each([
    ['React', 'react-page.tsx'],
    ['Vue', 'vue-page.ts'],
    ['Preact', 'preact-page.tsx'],
    ['Svelte', 'svelte-page.ts'],
    ['Solid', 'solid-page.tsx'],
  ])('in %s sets attributes, calls methods and hears events, up to the booking', async (name, file) => {
    const code = await buildPage(file);
    const { page, complaints } = await hosts.open({ body: `<div id="page"></div><script type="module">${code}</script>` });
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
