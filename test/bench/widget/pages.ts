/** Pages with one widget each, and what they load, compressed as servers do it; and a business as large as any behind our own. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { freeDays } from '../../../proxy/domain/availability.ts';
import { siteOf } from '../../../proxy/domain/site.ts';
import { createFolderAssets } from '../../../proxy/runtimes/node/assets.ts';
import type { Availability } from '../../../shared/contract/index.ts';
import { addDays, dateOf, toLocal } from '../../../shared/local-time.ts';
import { bigCatalogue, bigOffers } from '../big.ts';

const page = (inside: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Page</title>${inside}`;

export interface Peer {
  readonly name: string;
  readonly body: Buffer;
  readonly module: boolean;
}

export type Pages = Awaited<ReturnType<typeof servePages>>;

export async function servePages(peers: readonly Peer[]) {
  const files = createFolderAssets([fileURLToPath(new URL('../../../dist/widget', import.meta.url))]);
  const zipped = new Map(peers.map(({ name, body }) => [`/peers/${name}.js`, gzipSync(body, { level: 9 })]));
  const now = Date.now();
  const asOf = new Date(now).toISOString();
  const today = dateOf(toLocal(now, bigCatalogue.timezone));
  const siteFor = (services: number) =>
    gzipSync(
      JSON.stringify(
        siteOf('big', { ...bigCatalogue, services: bigCatalogue.services.slice(0, services) }, { url: null, phone: null }, now, now),
      ),
    );
  const sites = { big: siteFor(bigCatalogue.services.length), small: siteFor(12) };
  const [service] = bigCatalogue.services;
  const offers = bigOffers(today, 70, now);

  const availabilityOf = (query: URLSearchParams): Buffer => {
    const [from, to] = [query.get('from') ?? today, query.get('to') ?? today];
    const wanted = { service: query.get('service') ?? '', seats: 1, from, to, now };
    const days = service ? freeDays(bigCatalogue, service, wanted, offers, []) : [];
    const slot = days[0]?.slots[0];
    const answer: Availability = {
      service: wanted.service,
      from,
      to,
      timezone: bigCatalogue.timezone,
      complete: true,
      readyInSeconds: null,
      units: bigCatalogue.units.map(({ id }) => ({ unit: id, asOf, readyInSeconds: null })),
      days: [...days],
      next: slot ? { state: 'found', slot } : { state: 'none', until: addDays(today, 60) },
    };
    return gzipSync(JSON.stringify(answer));
  };
  const known = new Map<string, Buffer>();

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const json = (body: Buffer) => response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(body);
    const html = (inside: string) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(inside));
    const peer = zipped.get(decodeURIComponent(url.pathname));
    if (peer) return void response.writeHead(200, { 'content-type': 'text/javascript', 'content-encoding': 'gzip' }).end(peer);
    if (url.pathname === '/blank') return void html('</head><body><p>Nothing else.');
    if (url.pathname === '/script') return void html('<script type="module" src="/okno.js"></script></head><body><p>Nothing else.');
    if (url.pathname === '/okno' || url.pathname === '/small') {
      const site = url.pathname === '/okno' ? 'big' : 'small';
      return void html(
        `<script type="module" src="/okno.js"></script></head><body><okno-booking site="${site}"><a href="/">Book</a></okno-booking>`,
      );
    }
    if (url.pathname.startsWith('/page/')) {
      const name = decodeURIComponent(url.pathname.slice('/page/'.length));
      const how = peers.find((one) => one.name === name)?.module ? 'type="module"' : 'defer';
      return void html(`<script ${how} src="/peers/${encodeURIComponent(name)}.js"></script></head><body><div id="root"></div>`);
    }
    if (url.pathname === '/v1/sites/big') return void json(sites.big);
    if (url.pathname === '/v1/sites/small') return void json(sites.small);
    if (url.pathname.startsWith('/v1/sites/big/services/')) {
      const id = url.pathname.split('/').at(-1);
      return void json(gzipSync(JSON.stringify({ id, fields: [], paymentRequired: false })));
    }
    if (url.pathname === '/v1/sites/big/availability') {
      const body = known.get(url.search) ?? availabilityOf(url.searchParams);
      known.set(url.search, body);
      return void json(body);
    }
    const [, first, version = '', name = ''] = url.pathname.split('/');
    const asset = first === 'okno.js' ? files.script(['gzip']) : files.file(version, name, ['gzip']);
    asset.then(
      (found) =>
        found
          ? response
              .writeHead(200, { 'content-type': found.contentType, ...(found.encoding && { 'content-encoding': found.encoding }) })
              .end(found.body)
          : response.writeHead(404).end(),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve) => void server.listen(0, resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
