/** An app on a port of its own: notifications need an address. */
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { freePort } from './ports.ts';

export interface Listening {
  readonly url: string;
  close(): void;
}

export async function listening({ fetch }: Pick<Hono, 'fetch'>): Promise<Listening> {
  const port = await freePort();
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const starting = serve({ fetch, port }, () => resolve(starting));
  });
  return { url: `http://localhost:${port}`, close: () => void server.close() };
}
