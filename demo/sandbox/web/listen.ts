/** A sandbox's HTTP server: whole bodies in, whole answers out, or none at all. Knows nothing of what is said. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Incoming {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** `hang` is never answered: the caller gives up. */
export type Answer = (incoming: Incoming) => Promise<Reply | 'hang'>;

export interface Listening {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

export const page = (status: number, html: string, policy: string): Reply => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy, 'cache-control': 'no-store' },
  body: html,
});
export const json = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
});
export const redirect = (location: string): Reply => ({ status: 303, headers: { location }, body: '' });

/** For who needs no more than whole answers. */
export const listen = (port: number, answer: Answer): Promise<Listening> =>
  listenRaw(port, async (request, response) => {
    const reply = await answer({
      method: request.method ?? 'GET',
      url: new URL(request.url ?? '/', 'http://sandbox'),
      headers: request.headers,
      body: await bodyOf(request),
    });
    if (reply !== 'hang') response.writeHead(reply.status, reply.headers).end(reply.body);
  });

export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** For who breaks off in the middle of an answer. Port 0 is any free one. */
export async function listenRaw(
  port: number,
  listener: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<Listening> {
  const server = createServer((request, response) => {
    listener(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://localhost:${bound}`,
    port: bound,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
