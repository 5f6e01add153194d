import { createServer, type RequestListener, type Server } from 'node:http';
import { inspect } from 'node:util';
import { afterEach, expect, it } from 'vitest';
import { Unanswered } from '../ports/upstream.ts';
import { createExchange } from './exchange.ts';

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => void started.listen(0, resolve));
  const address = started.address();
  return `http://localhost:${typeof address === 'object' && address ? address.port : 0}/`;
}

/** The time is over when `giveUp` is called. */
function timed() {
  const alarms = new Set<() => void>();
  const exchange = createExchange({
    fetch: (request) => fetch(request),
    now: Date.now,
    after(ms, run) {
      expect(ms).toBe(20_000);
      alarms.add(run);
      return () => void alarms.delete(run);
    },
    timeout: 20_000,
  });
  return { exchange, alarms, giveUp: () => alarms.forEach((run) => void run()) };
}

it('brings the whole answer, and leaves no alarm behind', async () => {
  const { exchange, alarms } = timed();
  const url = await serve((_request, response) => void response.writeHead(402, { 'x-told': 'yes' }).end('no'));
  const answer = await exchange(url, { method: 'POST', body: 'x' });
  expect([answer.status, answer.headers.get('x-told'), await answer.text(), alarms.size]).toEqual([402, 'yes', 'no', 0]);
});

it('follows no redirect: the header holds a key', async () => {
  const asked: (string | undefined)[] = [];
  const url = await serve((request, response) => {
    asked.push(request.url);
    response.writeHead(307, { location: '/elsewhere' }).end();
  });
  expect((await timed().exchange(url, { headers: { authorization: 'Bearer k' } })).status).toBe(307);
  expect(asked).toEqual(['/']);
});

it.each([
  ['nothing ever comes', () => {}],
  ['the body never ends', (response: { writeHead(status: number): { write(text: string): void } }) => response.writeHead(200).write('{')],
])('gives up when %s', async (_what, begin) => {
  const { exchange, giveUp } = timed();
  const url = await serve((_request, response) => {
    begin(response);
    setImmediate(giveUp);
  });
  await expect(exchange(url)).rejects.toThrow(Unanswered);
});

it('tells nothing of the request when the connection fails', async () => {
  const { exchange, alarms } = timed();
  const url = await serve((request) => void request.socket.destroy());
  const error = await exchange(url, { headers: { authorization: 'Bearer sk_test_told_nowhere' } }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Unanswered);
  expect(inspect(error, { depth: 20, showHidden: true })).not.toContain('told_nowhere');
  expect(alarms.size).toBe(0);
});

it('reads no more than an answer can be, however much comes', async () => {
  let sent = 0;
  const url = await serve((_request, response) => {
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536))) sent += 65_536;
    };
    response.on('drain', more).on('error', () => {});
    more();
  });
  await expect(timed().exchange(url)).rejects.toThrow(Unanswered);
  expect(sent).toBeLessThan(20_000_000);
});
