/** What every browser test at the salon begins with: a browser for the file, and for each test a salon and a visitor of its own. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { type Stack, type StackOptions, startStack } from '../support/stack.ts';
import { type Manner, openBrowser, type Visitor, visit } from './visitor.ts';

const chromium = inject('chromium');
const shots = fileURLToPath(new URL('shots/', import.meta.url));

export const noBrowser = chromium === null;
export const who = { Name: 'Nadia Brown', 'E-mail': 'nadia@client.example', Phone: '+44 20 7946 0101' };

/** Called where tests are described. Its pictures are named after `flow`; no test may leave a broken limit behind. */
export function atTheSalon(flow: string) {
  let browser: Browser;
  let here: { readonly stack: Stack; readonly visitor: Visitor } | null = null;
  const opened = () => {
    if (!here) throw new Error('the salon is closed: open it in the test');
    return here;
  };

  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    browser = await openBrowser(chromium ?? '');
  });
  afterEach(async () => {
    const { stack, visitor } = opened();
    here = null;
    await visitor.leave();
    await stack.close();
    expect(stack.sandbox.violations).toEqual([]);
  });
  afterAll(() => browser.close());

  return {
    get stack() {
      return opened().stack;
    },
    get visitor() {
      return opened().visitor;
    },
    /** `prepare` sets the salon up before anybody comes. */
    async open(manner: Manner, prepare: (stack: Stack) => void = () => {}, options: StackOptions = {}): Promise<Visitor> {
      const stack = await startStack(options);
      prepare(stack);
      const visitor = await visit(browser, stack.siteUrl, manner);
      here = { stack, visitor };
      return visitor;
    },
    bookings: () => opened().stack.sandbox.company('salon').bookings,
    shot: (name: string) => opened().visitor.widget.screenshot({ path: `${shots}${flow}-${name}.png` }),
  };
}
