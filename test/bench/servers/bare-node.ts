/** The same answers from `node:http` alone: the least that Node costs. `node bare-node.ts ANSWERS`. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { canned } from './canned.ts';
import { ready } from './ready.ts';

const server = createServer((request, response) => {
  const found = canned.find(({ path }) => request.url?.startsWith(path));
  if (!found) return void response.writeHead(404).end();
  response.writeHead(200, { ...found.headers, 'content-length': Buffer.byteLength(found.body) }).end(found.body);
});
server.listen(0, () => ready(`http://localhost:${(server.address() as AddressInfo).port}`));
