/** A stretch of network before a server: it can fall silent without telling either end, as a broken line or a firewall does. */
import { connect, createServer, type Socket } from 'node:net';
import { freePort } from './ports.ts';

export interface Relay {
  readonly port: number;
  /** Connections stay, new ones are accepted, and nothing passes. */
  fallSilent(): void;
  /** New connections pass; what was open before stays dead. */
  goOn(): void;
  close(): Promise<void>;
}

export async function createRelay(to: number): Promise<Relay> {
  const sockets = new Set<Socket>();
  let silent = false;
  const server = createServer((near) => {
    sockets.add(near);
    near.on('error', () => {});
    near.on('close', () => sockets.delete(near));
    if (silent) return void near.pause();
    const far = connect(to, '127.0.0.1');
    sockets.add(far);
    far.on('error', () => near.destroy());
    far.on('close', () => sockets.delete(far));
    near.pipe(far);
    far.pipe(near);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port,
    fallSilent() {
      silent = true;
      for (const socket of sockets) {
        socket.unpipe();
        socket.pause();
      }
    },
    goOn() {
      silent = false;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
