/** A page in another engine, as far as a visitor needs it: the same few gestures, whatever drives the browser. */
import { until } from '../../support/until.ts';

/** What a driver can do; `Handle` is its name for an element. */
export interface Driver<Handle> {
  /** Runs the body of a function in the page, with these arguments; what it returns is JSON. */
  run(body: string, ...values: readonly unknown[]): Promise<unknown>;
  /** The same, where it returns an element or null. */
  find(body: string, ...values: readonly unknown[]): Promise<Handle | null>;
  click(handle: Handle): Promise<void>;
  type(handle: Handle, text: string): Promise<void>;
  press(key: 'Tab' | 'Enter' | 'Escape'): Promise<void>;
  goto(url: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** Everything that can be seen, through shadow roots; the first whose name or text has the words. */
const FIND = `
const [selector, words] = arguments;
// What is still moving cannot be pressed where it was.
if (document.getAnimations().some(({ playState, effect }) => playState === 'running' && effect.getTiming().iterations !== Infinity)) return null;
const roots = [document];
for (const root of roots) for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
for (const root of roots)
  for (const element of root.querySelectorAll(selector)) {
    const text = element.getAttribute('aria-label') ?? (element.labels?.[0] ?? element).textContent ?? '';
    if (text.includes(words) && element.getClientRects().length > 0) return element;
  }
return null;`;

const FOCUSED = `
let element = document.activeElement;
while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
return element ? element.tagName.toLowerCase() + ' ' + (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 60) : '';`;

export type Tab = ReturnType<typeof tabOf<unknown>>;

export function tabOf<Handle>(driver: Driver<Handle>) {
  const seen = async (selector: string, words = ''): Promise<Handle> => {
    const found = await until(
      () => driver.find(FIND, selector, words),
      (handle) => handle !== null,
      { tries: 300, pause: 100 },
    );
    if (found === null) throw new Error(`nothing is ${selector} with “${words}”`);
    return found;
  };
  /** What was drawn anew meanwhile is tried again. */
  const click = async (selector: string, words = ''): Promise<void> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await driver.click(await seen(selector, words));
      } catch (error) {
        if (tries === 5) throw error;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  };
  const focused = async (): Promise<string> => String(await driver.run(FOCUSED));
  return {
    sees: async (selector: string, words = '') => void (await seen(selector, words)),
    click,
    type: async (selector: string, words: string, text: string) => driver.type(await seen(selector, words), text),
    press: driver.press,
    goto: driver.goto,
    resize: driver.resize,
    screenshot: driver.screenshot,
    close: driver.close,
    focused,
    /** Comes to have the focus. */
    focuses: async (words: string) => void (await until(focused, (now) => now.includes(words), { tries: 100, pause: 50 })),
    run: driver.run,
  };
}
