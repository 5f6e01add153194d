/** Browsers and addresses that take something away: cookies of others, https, and a page that was left and comes back from memory. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as launcher, type Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { chromiumFlags } from '../../support/chromium.ts';
import { atHosts, noBrowser } from './at-hosts.ts';
import { book } from './host-page.ts';

const chromium = inject('chromium');
const inline = '<okno-booking site="salon"><a href="tel:+442079460018">Call us to book</a></okno-booking>';
const inMode = (mode: string) => `<okno-booking site="salon" mode="${mode}"><a href="tel:+442079460018">Book a visit</a></okno-booking>`;

/** The widget, wherever the mode puts it. */
async function widgetIn(page: Page, mode: string) {
  if (mode === 'frame') return page.locator('okno-booking').locator('iframe').contentFrame().locator('okno-booking');
  if (mode === 'inline') return page.locator('okno-booking');
  await page.getByRole('button', { name: 'Book a visit' }).click();
  return page.getByRole('dialog');
}
const named = (...names: readonly string[]) => `--host-resolver-rules=${names.map((name) => `MAP ${name} 127.0.0.1`).join(', ')}`;
const modes = ['inline', 'popup', 'float', 'frame'];

describe.skipIf(noBrowser)('with cookies of others blocked', () => {
  // The windows that tests use block them by themselves; the last test proves that they do.
  const salon = named('salon.test');
  const { open } = atHosts({ flags: [salon], pageHost: 'salon.test' });

  it.each(modes)('books, %s', async (mode) => {
    const { page, complaints } = await open({ body: mode === 'inline' ? inline : inMode(mode) });
    await book(await widgetIn(page, mode), `nadia-${mode}@cookies.example`);
    expect(complaints).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });

  it('is so: a frame of the proxy’s on that page can keep nothing, which it can where they are allowed', async () => {
    const kept = async (page: Page) => {
      const frame = page.locator('okno-booking').locator('iframe').contentFrame();
      await frame.locator('.pick').first().waitFor();
      return frame.locator('body').evaluate(() => {
        // biome-ignore lint/suspicious/noDocumentCookie: the one way that a frame has on plain http.
        document.cookie = 'a=1; SameSite=None; Secure';
        try {
          return [document.cookie, typeof localStorage];
        } catch (error) {
          return [document.cookie, error instanceof Error ? error.name : ''];
        }
      });
    };
    const { page } = await open({ body: inMode('frame') });
    expect(await kept(page)).toEqual(['', 'SecurityError']);
    const profile = mkdtempSync(join(tmpdir(), 'okno-profile-'));
    mkdirSync(join(profile, 'Default'));
    writeFileSync(join(profile, 'Default', 'Preferences'), '{"profile":{"cookie_controls_mode":0,"block_third_party_cookies":false}}');
    const lenient = await launcher.launchPersistentContext(profile, { executablePath: chromium ?? '', args: [...chromiumFlags, salon] });
    try {
      const other = await lenient.newPage();
      await other.goto(page.url());
      expect(await kept(other)).toEqual(['a=1', 'object']);
    } finally {
      await lenient.close();
      rmSync(profile, { recursive: true, force: true });
    }
  });
});

describe.skipIf(noBrowser)('over plain http', () => {
  const { open } = atHosts({ flags: [named('salon.test', 'book.test')], pageHost: 'salon.test', host: 'book.test' });

  it.each(modes)('books without what a secure page has, %s', async (mode) => {
    const { page, complaints } = await open({ body: mode === 'inline' ? inline : inMode(mode) });
    expect(await page.evaluate(() => [isSecureContext, 'randomUUID' in crypto, 'subtle' in crypto])).toEqual([false, false, false]);
    await book(await widgetIn(page, mode), `nadia-${mode}@plain.example`);
    expect(complaints).toEqual([]);
  });
});

describe.skipIf(noBrowser)('left and come back to from the browser’s memory', () => {
  const { open } = atHosts({ without: ['--disable-back-forward-cache'] });

  it('is as it was: nothing typed is lost, and it books', async () => {
    const head = '<script>addEventListener("pageshow", ({ persisted }) => { window.persisted = persisted; });</script>';
    const { page, complaints } = await open({ head, body: `${inline}<p><a href="/other">Elsewhere</a></p>` });
    const widget = page.locator('okno-booking');
    await widget.getByRole('button', { name: /Glow facial/ }).click();
    await widget.getByRole('button', { name: /Soonest/ }).click();
    await widget.getByLabel('Name').fill('Nadia Brown');
    await page.evaluate(() => Object.assign(window, { mark: 'the same page' }));
    await page.getByRole('link', { name: 'Elsewhere' }).click();
    await page.waitForURL('**/other');
    await page.evaluate(() => history.back());
    // A page from memory loads nothing.
    await page.waitForURL('**/host', { waitUntil: 'commit' });
    expect(await page.evaluate(() => [Reflect.get(window, 'persisted'), Reflect.get(window, 'mark')])).toEqual([true, 'the same page']);
    expect(await widget.getByLabel('Name').inputValue()).toBe('Nadia Brown');
    await widget.getByLabel('E-mail').fill('nadia@memory.example');
    await widget.getByLabel('Phone').fill('+44 20 7946 0101');
    await widget.getByLabel('I accept the terms').check();
    await widget.getByRole('button', { name: /Book for/ }).click();
    await widget.getByRole('heading', { name: 'You are booked' }).waitFor();
    expect(complaints).toEqual([]);
  });
});
