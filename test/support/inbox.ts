/** Where notifications arrive: what was posted, as bytes, address by address. It answers with what it is told to. */
import { createServer } from 'node:http';
import type { GatewayNotification } from '../../proxy/payments/gateway.ts';
import { until } from './until.ts';

export async function startInbox() {
  const arrived = new Map<string, GatewayNotification[]>();
  const answer = { status: 200 };
  const at = (path: string) => arrived.get(path) ?? [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const headers = new Headers();
      for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value);
      const path = request.url ?? '/';
      arrived.set(path, [...at(path), { body: new Uint8Array(Buffer.concat(chunks)), headers }]);
      response.writeHead(answer.status).end();
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, resolve));
  const address = server.address();
  return {
    url: `http://localhost:${typeof address === 'object' && address ? address.port : 0}`,
    answer,
    /** Once so many are there. */
    read: (path: string, count: number): Promise<readonly GatewayNotification[]> =>
      until(
        () => at(path),
        ({ length }) => length >= count,
      ),
    count: (path: string): number => at(path).length,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export type Inbox = Awaited<ReturnType<typeof startInbox>>;
