/** A service that was taken over, and answers without end or into another place: neither memory nor the key is its own. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { startAccount } from '../support/account.ts';

let servers: Server[] = [];
let close: () => Promise<unknown> = async () => {};
afterEach(async () => {
  await close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  servers = [];
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function accountAt(apiUrl: string) {
  const started = await startAccount({ settings: { apiUrl, companyUrl: `${apiUrl}/v2` } });
  close = () => started.close();
  return started.account;
}

it('an answer without end is given up long before it fills the memory', async () => {
  let sent = 0;
  const url = await serve((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'application/json' });
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(262_144, 0x20))) sent += 262_144;
    };
    response.on('drain', more).on('error', () => {});
    more();
  });
  const site = await (await accountAt(url)).site('salon');
  expect(site.ok ? '' : site.fault.code).toMatch(/upstream_failed|busy/);
  expect(sent).toBeLessThan(100_000_000);
});

it('a redirect is not followed: the body holds the key', async () => {
  const asked: string[] = [];
  const elsewhere = await serve((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  const url = await serve((_request, response) => void response.writeHead(307, { location: `${elsewhere}/stolen` }).end());
  const site = await (await accountAt(url)).site('salon');
  expect(site.ok).toBe(false);
  expect(asked).toEqual([]);
});
