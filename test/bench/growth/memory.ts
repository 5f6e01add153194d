/** A million cached reads at one process: what it holds after each hundred thousand, collected. */
import autocannon from 'autocannon';
import type { Server } from '../processes.ts';
import { ORIGIN } from '../reads/reads.ts';

export interface Held {
  readonly requests: number;
  /** Megabytes. */
  readonly heap: number;
  readonly rss: number;
}

const CONNECTIONS = 20;

export const heldBy = async (server: Server): Promise<Omit<Held, 'requests'>> => (await server.ask('memory')) as Omit<Held, 'requests'>;

export async function memory(server: Server, paths: readonly string[], requests: number, steps: number): Promise<readonly Held[]> {
  const held: Held[] = [{ requests: 0, ...(await heldBy(server)) }];
  for (let step = 1; step <= steps; step += 1) {
    for (const path of paths)
      await autocannon({
        url: server.url + path,
        connections: CONNECTIONS,
        amount: Math.ceil(requests / steps / paths.length),
        headers: { origin: ORIGIN },
      });
    held.push({ requests: (requests / steps) * step, ...(await heldBy(server)) });
  }
  return held;
}
