/** A service whose every answer may be bent out of shape, between us and its sandbox over real HTTP. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Bender {
  readonly url: string;
  /** The sandbox behind it. */
  target: string;
  /** Null passes everything on as it is. */
  random: (() => number) | null;
  close(): void;
}

const STRANGE: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e30,
  '',
  '0',
  'x',
  '2026-02-31',
  '<script>',
  [],
  {},
  [[]],
  [null],
  { id: null },
  { '0': {} },
];

/** The same numbers for the same seed (mulberry32), from 0 to 1. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Some of its parts are missing, or are something else. */
export function bent(value: unknown, random: () => number, share: number): unknown {
  if (random() < share) return STRANGE[Math.floor(random() * STRANGE.length)];
  if (Array.isArray(value)) return value.filter(() => random() > share).map((part) => bent(part, random, share));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(() => random() > share);
  return Object.fromEntries(kept.map(([key, part]) => [key, bent(part, random, share)]));
}

export async function startBender(): Promise<Bender> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = 'GET', headers } = request;
    const passed = Object.fromEntries(
      Object.entries(headers).flatMap(([name, value]) =>
        typeof value === 'string' && !['host', 'connection', 'content-length'].includes(name) ? [[name, value]] : [],
      ),
    );
    const answer = await fetch(bender.target + request.url, {
      method,
      headers: passed,
      ...(method !== 'GET' && { body: Buffer.concat(chunks) }),
    }).catch(() => null);
    // The sandbox has closed: the case is over.
    if (!answer) return void response.destroy();
    const text = await answer.text();
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' });
    response.end(bender.random ? bend(text, bender.random) : text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const bender: Bender = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    target: '',
    random: null,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  return bender;
}

/** Mostly a little, sometimes thoroughly, sometimes no JSON at all. */
function bend(text: string, random: () => number): string {
  const kind = random();
  if (kind < 0.05) return text.slice(0, Math.floor(random() * text.length));
  if (kind < 0.1) return '<html>502</html>';
  try {
    return JSON.stringify(bent(JSON.parse(text), random, kind < 0.5 ? 0.02 : 0.1));
  } catch {
    return text;
  }
}
