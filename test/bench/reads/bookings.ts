/** One booking after another: at the proxy, on a sandbox that answers at once, and at a route that keeps one row. Judges nothing. */
import { availability } from '../../../shared/contract/index.ts';
import { addDays, dateOf, toLocal } from '../../../shared/local-time.ts';
import { until } from '../../support/until.ts';
import { ORIGIN } from './reads.ts';

/** A service of one person, forty-five minutes. */
const SERVICE = '7';
const APART = 60 * 60_000;

const bodyOf = (start: string) =>
  JSON.stringify({
    lines: [{ service: SERVICE, unit: '5', start }],
    client: { name: 'Ada Lovelace', email: 'ada@example.com', phone: '+442079460018' },
    termsAccepted: true,
  });

/** Starts that leave each other room. */
async function starts(url: string, count: number): Promise<readonly string[]> {
  const found: string[] = [];
  for (let from = addDays(dateOf(toLocal(Date.now(), 'Europe/London')), 1), months = 0; months < 4 && found.length < count; months += 1) {
    const to = addDays(from, 30);
    const { days } = await until(
      async () =>
        availability.parse(
          await (
            await fetch(`${url}/v1/sites/salon/availability?service=${SERVICE}&from=${from}&to=${to}`, { headers: { origin: ORIGIN } })
          ).json(),
        ),
      ({ complete }) => complete,
      { pause: 100 },
    );
    for (const { start } of days.flatMap(({ slots }) => slots)) {
      const last = found.at(-1);
      if (last === undefined || Date.parse(`${start}Z`) - Date.parse(`${last}Z`) >= APART) found.push(start);
    }
    from = addDays(to, 1);
  }
  return found.slice(0, count);
}

export async function bookAtProxy(url: string, count: number): Promise<{ readonly times: readonly number[]; readonly made: number }> {
  const times: number[] = [];
  let made = 0;
  for (const [index, start] of (await starts(url, count)).entries()) {
    const began = performance.now();
    const response = await fetch(`${url}/v1/sites/salon/bookings`, {
      method: 'POST',
      headers: {
        origin: ORIGIN,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        // One visitor each: nobody books sixty times in a minute.
        'x-forwarded-for': `192.0.2.${index % 250}`,
      },
      body: bodyOf(start),
    });
    await response.arrayBuffer();
    if (response.status === 201) {
      made += 1;
      times.push(performance.now() - began);
    }
  }
  return { times, made };
}

export async function postAtPeer(url: string, count: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const began = performance.now();
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: bodyOf('2026-12-01T10:00:00'),
    });
    await response.arrayBuffer();
    times.push(performance.now() - began);
  }
  return times;
}
