/** One cold visit on a slow telephone: four times as slow, 1.6 Mbit/s, 150 ms away; and what it cost. Judges nothing. */
import type { Browser, CDPSession, Page } from 'playwright-core';

const BYTES_A_SECOND = (1.6 * 1024 * 1024) / 8;

export interface Boot {
  readonly bytes: number;
  /** Milliseconds until deferred and module scripts had run. */
  readonly ready: number;
  readonly script: number;
  /** Of long tasks, what goes beyond 50 ms each. */
  readonly blocked: number;
}

export interface Interaction {
  /** From the start of the page until the first choice can be pressed. */
  readonly usable: number;
  /** From each press to the frame that shows what it leads to: free days, a day's times, the time that was chosen, the form. */
  readonly calendar: number;
  readonly day: number;
  readonly slot: number;
  readonly form: number;
  /** Sum of layout shifts, the longest event to the next frame, and long tasks beyond 50 ms, of the whole visit. */
  readonly shift: number;
  readonly inp: number;
  readonly blocked: number;
}

/** Runs in the page before everything else. */
function watch(): void {
  const seen = { blocked: 0, shift: 0, inp: 0 };
  addEventListener('okno-ready', () => performance.mark('okno-ready'));
  Object.assign(globalThis, { seen });
  const on = (
    type: string,
    note: (entry: PerformanceEntry & { value?: number; hadRecentInput?: boolean; interactionId?: number }) => void,
  ) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry);
    }).observe({ type, buffered: true, ...(type === 'event' && { durationThreshold: 16 }) });
  on('longtask', ({ duration }) => {
    seen.blocked += Math.max(0, duration - 50);
  });
  on('layout-shift', ({ value = 0, hadRecentInput }) => {
    if (!hadRecentInput) seen.shift += value;
  });
  on('event', ({ duration, interactionId }) => {
    if (interactionId) seen.inp = Math.max(seen.inp, duration);
  });
}

interface Seen {
  readonly blocked: number;
  readonly shift: number;
  readonly inp: number;
}
const seenIn = (page: Page): Promise<Seen> => page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);

async function cold<Result>(browser: Browser, run: (page: Page, session: CDPSession) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Performance.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: BYTES_A_SECOND,
      uploadThroughput: BYTES_A_SECOND,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.addInitScript(watch);
    return await run(page, session);
  } finally {
    await context.close();
  }
}

export const boot = (browser: Browser, url: string): Promise<Boot> =>
  cold(browser, async (page, session) => {
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    // What a script begins after it has run belongs to it.
    await page.waitForTimeout(1000);
    const { metrics } = await session.send('Performance.getMetrics');
    const ready = await page.evaluate(() => {
      const [entry] = performance.getEntriesByType('navigation');
      return entry instanceof PerformanceNavigationTiming ? entry.domContentLoadedEventEnd : 0;
    });
    const script = (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
    return { bytes, ready, script, blocked: (await seenIn(page)).blocked };
  });

const FREE = '[role=gridcell][aria-disabled=false]:not([aria-selected=true])';

/** Presses it as a finger would, and waits until what it leads to is drawn; in the page's own time. */
async function press(page: Page, selector: string, at: number, shown: string): Promise<number> {
  await page.evaluate(() => {
    const note = () => Object.assign(globalThis, { pressed: performance.now() });
    addEventListener('pointerdown', note, { capture: true, once: true });
  });
  const drawn = page.evaluate(
    (then) =>
      new Promise<number>((resolve) => {
        const look = () => {
          const { pressed } = globalThis as unknown as { pressed?: number };
          const root = document.querySelector('okno-booking')?.shadowRoot;
          if (pressed !== undefined && root?.querySelector(then)) {
            Object.assign(globalThis, { pressed: undefined });
            resolve(performance.now() - pressed);
          } else requestAnimationFrame(look);
        };
        look();
      }),
    shown,
  );
  await page.locator(`okno-booking ${selector}`).nth(at).click();
  return drawn;
}

export const interact = (browser: Browser, url: string): Promise<Interaction> =>
  cold(browser, async (page) => {
    page.setDefaultTimeout(30_000);
    await page.goto(url, { waitUntil: 'commit', timeout: 60_000 });
    await page.locator('okno-booking .pick').first().waitFor();
    const usable = await page.evaluate(() => performance.getEntriesByName('okno-ready')[0]?.startTime ?? performance.now());
    await page.locator('okno-booking .pick').first().click();
    const calendar = await press(page, 'button:has-text("No preference")', 0, FREE);
    const date = await page.locator(`okno-booking ${FREE}`).nth(2).getAttribute('data-date');
    const day = await press(page, FREE, 2, `[data-date="${date}"][aria-selected=true]`);
    const slot = await press(page, '.slot', 5, '.slot[aria-checked=true]');
    const form = await press(page, 'button:has-text("Continue")', 0, 'form input');
    return { usable, calendar, day, slot, form, ...(await seenIn(page)) };
  });
