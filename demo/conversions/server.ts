/**
 * An example of a page's own server: it takes the proof of a booking from the page, believes it only when the proxy signed it,
 * and counts every booking once. It needs the proxy's address and the site's name, and knows no secret.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRemoteJWKSet, jwtVerify } from 'jose';

export interface ConversionsOptions {
  /** The proxy's `publicUrl`. */
  readonly proxy: string;
  readonly site: string;
  readonly port?: number;
}

export async function serveConversions({ proxy, site, port = 0 }: ConversionsOptions) {
  // Fetched when needed, and again when a proof names a key that is new.
  const keys = createRemoteJWKSet(new URL('/.well-known/jwks.json', proxy));
  /** A real server keeps them in its database, beside the order. */
  const counted = new Set<string>();

  const judge = async (proof: string): Promise<number> => {
    const verified = await jwtVerify(proof, keys, { issuer: proxy, audience: site, algorithms: ['EdDSA'] }).catch(() => null);
    const id = verified?.payload.jti;
    if (!id) return 403;
    if (counted.has(id)) return 200;
    counted.add(id);
    return 201;
  };

  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => {
      // A proof has some hundred bytes.
      if (body.length < 4096) body += part.toString();
    });
    request.on('end', () => {
      judge(body).then(
        (status) => response.writeHead(status).end(),
        () => response.writeHead(500).end(),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counted,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
