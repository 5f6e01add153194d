/** Cached reads: the proxy with its SQLite store beside a bare Hono route and `node:http`, in turns, in one run. Judges nothing. */
import autocannon from 'autocannon';
import type { Server } from '../processes.ts';
import type { Canned } from '../servers/canned.ts';

export const ORIGIN = 'https://salon.example';
const CONNECTIONS = 20;

export interface Peer {
  readonly name: string;
  readonly server: Server;
}

/** Of one round, in microseconds a request. */
export interface Round {
  readonly peer: string;
  readonly time: number;
  readonly cpu: number | null;
  /** Answers that were not what was asked for. */
  readonly failed: number;
}

/** What the proxy answers once it knows everything, without what every server adds by itself. */
export async function answerOf(url: string, path: string): Promise<Canned> {
  for (let tries = 0; tries < 100; tries += 1) {
    const response = await fetch(url + path, { headers: { origin: ORIGIN } });
    const body = await response.text();
    if (response.ok && !body.includes('"complete":false') && !body.includes('"state":"searching"')) {
      const added = ['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding'];
      return { path, body, headers: Object.fromEntries([...response.headers].filter(([name]) => !added.includes(name))) };
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the proxy does not answer ${path}`);
}

async function once(
  { name, server }: Peer,
  path: string,
  load: { readonly duration: number } | { readonly amount: number },
): Promise<Round> {
  const before = server.cpu();
  const { requests, duration, errors, non2xx } = await autocannon({
    url: server.url + path,
    connections: CONNECTIONS,
    ...load,
    headers: { origin: ORIGIN },
  });
  const after = server.cpu();
  const { total } = requests;
  const cpu = before === null || after === null ? null : ((after - before) * 1000) / total;
  return { peer: name, time: (duration * 1_000_000) / total, cpu, failed: errors + non2xx };
}

export interface Plan {
  /** Requests before the first round: whatever is compiled on the way is compiled then. */
  readonly warm: number;
  /** Of a round. */
  readonly seconds: number;
}

/** Each peer in every round, in an order that changes: what else the machine does meets all alike. */
export async function reads(peers: readonly Peer[], path: string, rounds: number, { warm, seconds }: Plan): Promise<readonly Round[]> {
  for (const peer of peers) await once(peer, path, { amount: warm });
  const all: Round[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (let index = 0; index < peers.length; index += 1) {
      const peer = peers[(index + round) % peers.length];
      if (peer) all.push(await once(peer, path, { duration: seconds }));
    }
  return all;
}
