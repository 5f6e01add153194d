/**
 * A port that is free, for servers that must know each other's address before they start. Below those that systems hand out by
 * themselves, and another range for each worker: nobody takes it in the meantime.
 */
import { createServer } from 'node:net';

const FIRST = 20_000;
const EACH = 1000;
const from = FIRST + (Number(process.env['VITEST_POOL_ID'] ?? 0) % 10) * EACH;
/** Files follow each other in one worker: what the last one closed may not be free yet. */
let next = process.pid % EACH;

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });

export async function freePort(): Promise<number> {
  for (let tries = 0; tries < EACH; tries += 1) {
    next = (next + 1) % EACH;
    // Others may ask meanwhile.
    const port = from + next;
    if (await isFree(port)) return port;
  }
  throw new Error('no port is free');
}
