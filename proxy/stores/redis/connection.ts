/** One connection to Redis or Valkey that is opened when it is needed. Every command ends in bounded time; nothing is queued while it is down. */
import { createClient } from '@redis/client';
import type { Millis } from '../../../shared/local-time.ts';

const clientOf = (url: string, patience: Millis) =>
  createClient({ url, disableOfflineQueue: true, socket: { connectTimeout: patience, reconnectStrategy: false } });
type Client = ReturnType<typeof clientOf>;

export interface Connection {
  /** Rejects when the server does not answer in time; what was sent may then have been carried out. */
  run<Result>(command: (client: Client) => Promise<Result>): Promise<Result>;
  close(): void;
}

export function createConnection(url: string, patience: Millis): Connection {
  let current: { readonly client: Client; readonly ready: Promise<unknown> } | null = null;
  let closed = false;

  const drop = (client: Client) => {
    if (current?.client === client) current = null;
    if (client.isOpen) client.destroy();
  };

  const open = () => {
    const client = clientOf(url, patience);
    // An `error` that nobody listens to would end the process; the next command opens anew.
    client.on('error', () => drop(client));
    client.on('end', () => drop(client));
    return { client, ready: within(patience, client.connect()) };
  };

  return {
    async run(command) {
      if (closed) throw new Error('the store is closed');
      current ??= open();
      const { client, ready } = current;
      try {
        await ready;
        return await within(patience, command(client));
      } catch (error) {
        // A server that is silent may be half gone: its late answers must not be waited for again.
        if (error instanceof NoAnswer || !client.isReady) drop(client);
        throw error;
      }
    },
    close() {
      closed = true;
      if (current) drop(current.client);
    },
  };
}

class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

async function within<Result>(patience: Millis, work: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer('the store did not answer in time')), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
