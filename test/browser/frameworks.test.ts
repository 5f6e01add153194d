/** The element in pages that others draw: attributes that change, an event that is handled and a method that is called. */
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Hosts, startHosts } from './hosts/host-page.ts';
import { openBrowser } from './visitor.ts';

const chromium = inject('chromium');

/** The page's own script, as the framework's users build it. */
async function built(page: string): Promise<string> {
  const answer = await build({
    configFile: false,
    logLevel: 'warn',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    // For production, though a test runs it.
    oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
    // With its compiler of templates.
    resolve: { alias: { vue: 'vue/dist/vue.esm-bundler.js' } },
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL(`frameworks/${page}`, import.meta.url)), formats: ['es'], fileName: 'page' },
    },
  });
  const [output] = [answer].flat();
  const [chunk] = output && 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`${page} was not built`);
  return chunk.code.replaceAll('</script', '<\\/script');
}

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
  ])('in %s sets attributes, hears events and calls methods', async (_, file) => {
    const code = await built(file);
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
    expect(complaints).toEqual([]);
  });
});
