/** The widget is right from its first frame: in the page's own colours, light or dark, inline and in a frame; and follows it live. */
import { describe, expect, it } from 'vitest';
import { atHosts, noBrowser } from './at-hosts.ts';

/** At each frame from the first one that has something of ours to show: what stands behind it and what is written. */
const watch = () => {
  const seen = new Set<string>();
  Object.assign(window, { seen });
  const look = () => {
    const frame = document.querySelector('okno-booking')?.shadowRoot?.querySelector<HTMLElement>('.okno');
    if (frame?.firstElementChild) {
      const style = getComputedStyle(frame);
      seen.add(`${style.getPropertyValue('--_paper')} ${style.color}`);
    }
    requestAnimationFrame(look);
  };
  look();
};

const scheme = ':root{color-scheme:light dark}body{background:light-dark(#fdf6ec,#10202a);color:light-dark(#2a1c10,#e8f2f4)}';
const hosts = {
  light: 'body{background:#fdf6ec;color:#2a1c10}',
  dark: ':root{color-scheme:dark}body{background:#10202a;color:#e8f2f4}',
  'of the visitor’s scheme': scheme,
} as const;
const light = 'rgb(253,246,236) rgb(42, 28, 16)';
const dark = 'rgb(16,32,42) rgb(232, 242, 244)';

describe.skipIf(noBrowser)('the first frame', () => {
  const pages = atHosts();

  it.each([
    ['light', 'dark', light],
    ['dark', 'light', dark],
    ['of the visitor’s scheme', 'light', light],
    ['of the visitor’s scheme', 'dark', dark],
  ] as const)('on a page that is %s, for a visitor in the %s, is as all that follow', async (host, colorScheme, colours) => {
    const { page } = await pages.open(
      { head: `<style>${hosts[host]}</style>`, body: '<okno-booking site="salon"></okno-booking>' },
      { colorScheme, before: (tab) => tab.addInitScript(watch) },
    );
    await page.locator('okno-booking .pick').first().waitFor();
    const seen = () => page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
    expect(await seen()).toEqual([colours]);
    if (host === 'of the visitor’s scheme') {
      await page.emulateMedia({ colorScheme: colorScheme === 'light' ? 'dark' : 'light' });
      await expect.poll(seen).toEqual([colours, colours === light ? dark : light]);
    }
  });

  it('in a frame lets the page’s own ground through', async () => {
    const { page } = await pages.open(
      { head: `<style>${hosts.dark}</style>`, body: '<okno-booking site="salon" mode="frame"></okno-booking>' },
      { colorScheme: 'light' },
    );
    const frame = page.locator('okno-booking iframe');
    await frame.waitFor();
    const inner = frame.contentFrame();
    await inner.locator('.pick').first().waitFor();
    // A browser paints white behind a document whose scheme is not that of its frame.
    const own = () =>
      inner.locator('html').evaluate((root) => [getComputedStyle(root).colorScheme, getComputedStyle(root).backgroundColor]);
    expect(await frame.evaluate((element) => getComputedStyle(element).colorScheme)).toBe('dark');
    await expect.poll(own).toEqual(['dark', 'rgba(0, 0, 0, 0)']);
  });
});
