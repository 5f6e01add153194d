/** Firefox, driven by WebDriver BiDi. */
import puppeteer, { type ElementHandle } from 'puppeteer-core';
import { type Driver, type Tab, tabOf } from './tab.ts';

export async function openFirefox(executablePath: string): Promise<Tab> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  const call = (body: string, values: readonly unknown[]) => `(function () { ${body} }).apply(null, ${JSON.stringify(values)})`;
  const driver: Driver<ElementHandle> = {
    run: (body, ...values) => page.evaluate(call(body, values)),
    find: async (body, ...values) => (await page.evaluateHandle(call(body, values))).asElement() as ElementHandle | null,
    click: (handle) => handle.click(),
    type: (handle, text) => handle.type(text),
    press: (key) => page.keyboard.press(key),
    goto: async (url) => void (await page.goto(url)),
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: async (path) => void (await page.screenshot({ path: path as `${string}.png` })),
    close: () => browser.close(),
  };
  return tabOf(driver);
}
