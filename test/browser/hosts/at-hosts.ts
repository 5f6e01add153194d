/** What tests of host pages begin with: one browser and one set of pages for a group of tests. What a test opens is left after it. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { openBrowser } from '../visitor.ts';
import { type Hosts, type HostsOptions, startHosts } from './host-page.ts';

const chromium = inject('chromium');

export const noBrowser = chromium === null;

interface Setting extends HostsOptions {
  readonly flags?: readonly string[];
  /** Flags that are set by default. */
  readonly without?: readonly string[];
}

/** Called where tests are described. */
export function atHosts({ flags = [], without = [], ...options }: Setting = {}) {
  let browser: Browser;
  let hosts: Hosts;
  const opened: Awaited<ReturnType<Hosts['open']>>[] = [];

  beforeAll(async () => {
    browser = await openBrowser(chromium ?? '', flags, without);
    hosts = await startHosts(browser, options);
  });
  afterEach(async () => {
    for (const { leave } of opened.splice(0)) await leave();
  });
  afterAll(async () => {
    await browser.close();
    await hosts.close();
  });

  return {
    get stack() {
      return hosts.stack;
    },
    get url() {
      return hosts.url;
    },
    /** The tag that includes the script. */
    get script() {
      return hosts.script;
    },
    async open(...manner: Parameters<Hosts['open']>) {
      const page = await hosts.open(...manner);
      opened.push(page);
      return page;
    },
  };
}
