/** A bare Hono route for each answer, with its headers and its body: the least that an app on the same library costs. `node bare-hono.ts ANSWERS DATABASE`. */
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { canned } from './canned.ts';
import { ready } from './ready.ts';

const app = new Hono();
for (const { path, headers, body } of canned) app.get(path, (context) => context.body(body, 200, { ...headers }));

// What is promised is on the disk: one row, as carefully as the proxy's own store.
const database = new DatabaseSync(process.argv[3] ?? ':memory:');
database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE bookings (id INTEGER PRIMARY KEY, body TEXT NOT NULL)');
const insert = database.prepare('INSERT INTO bookings (body) VALUES (?)');
app.post('/bookings', async (context) => {
  const body: unknown = await context.req.json();
  const { lastInsertRowid } = insert.run(JSON.stringify(body));
  return context.json({ id: Number(lastInsertRowid) }, 201);
});

const server = serve({ fetch: app.fetch, port: 0 }, () => ready(`http://localhost:${(server.address() as AddressInfo).port}`));
