/** Pages of a listed origin, as strange as a test wants them, with the whole product behind the script. */
import { createServer } from 'node:http';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { freePort } from '../../support/ports.ts';
import { type StackOptions, startStack } from '../../support/stack.ts';

export interface HostPage {
  readonly body?: string;
  readonly head?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Before the rest; none means quirks mode. */
  readonly doctype?: string;
  readonly html?: string;
  /** How the script is included; by default once, in the head. */
  readonly script?: string;
}

export type Hosts = Awaited<ReturnType<typeof startHosts>>;

export interface HostsOptions extends StackOptions {
  /** By what name a browser reaches the page. */
  readonly pageHost?: string;
}

export async function startHosts(browser: Browser, { pageHost = 'localhost', ...options }: HostsOptions = {}) {
  const port = await freePort();
  const url = `http://${pageHost}:${port}`;
  const stack = await startStack({ ...options, otherOrigins: [url] });
  const script = `<script type="module" src="${stack.proxyUrl}/okno.js"></script>`;
  let served: HostPage = {};
  const server = createServer((_, response) => {
    const { body = '', head = '', headers = {}, doctype = '<!doctype html>', html = 'lang="en"' } = served;
    const page = `${doctype}<html ${html}><head><meta name="viewport" content="width=device-width"><title>Host</title><link rel="icon" href="data:,">${head}${served.script ?? script}</head><body>${body}</body></html>`;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(port, () => resolve()));

  return {
    stack,
    url,
    script,
    /** `before` may stand in the way of requests. */
    async open(
      page: HostPage,
      { before, ...manner }: BrowserContextOptions & { readonly before?: (page: Page) => Promise<unknown> } = {},
    ): Promise<{ page: Page; complaints: string[]; leave: () => Promise<void> }> {
      const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'Europe/London', ...manner });
      const tab = await context.newPage();
      tab.setDefaultTimeout(10_000);
      const complaints: string[] = [];
      tab.on('pageerror', (error) => complaints.push(error.message));
      tab.on('console', (message) => message.type() !== 'log' && complaints.push(message.text()));
      await before?.(tab);
      served = page;
      await tab.goto(`${url}/host`, { waitUntil: 'domcontentloaded' });
      return { page: tab, complaints, leave: () => context.close() };
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await stack.close();
    },
  };
}

/** From the first step to the confirmation, whatever it stands in. */
export async function book(widget: ReturnType<Page['locator']>, email: string): Promise<void> {
  await widget.getByRole('button', { name: /Glow facial/ }).click();
  await widget.getByRole('button', { name: /Soonest/ }).click();
  await widget.getByLabel('Name').fill('Nadia Brown');
  await widget.getByLabel('E-mail').fill(email);
  await widget.getByLabel('Phone').fill('+44 20 7946 0101');
  await widget.getByLabel('I accept the terms').check();
  await widget.getByRole('button', { name: /Book for/ }).click();
  await widget.getByRole('heading', { name: 'You are booked' }).waitFor();
}
