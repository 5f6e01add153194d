/** What the operator sees and settles: by the token alone, by forms of its own page alone, and without anybody's data. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ticket } from '../../shared/contract/index.ts';
import { operatorToken, origin, startApp, webhookToken } from '../support/app.ts';
import { confirmed, type Slot, soonest } from '../support/appointment.ts';
import { until } from '../support/until.ts';

const own = 'https://book.example.com';
const bearer = { authorization: `Bearer ${operatorToken}` };
const basic = (password: string) => ({ authorization: `Basic ${btoa(`anybody:${password}`)}` });
let here: Awaited<ReturnType<typeof startApp>>;
beforeEach(async () => {
  here = await startApp({ durations: { verifying: 100 } });
});
afterEach(() => here.close());

const get = async (path: string, headers: Record<string, string> = bearer) => here.app.request(path, { headers });
const page = async () => (await get('/operator')).text();
const metrics = async () => (await get('/metrics')).text();

async function book({ start, unit }: Slot) {
  const response = await here.app.request('/v1/sites/salon/bookings', {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({
      lines: [{ service: '9', unit, start }],
      client: { name: 'Nadia Brown', email: 'nadia@client.example', phone: '+44 20 7946 0101' },
      termsAccepted: true,
    }),
  });
  return ticket.parse(await response.json());
}

const state = async (name: string) => ticket.parse(await (await get(`/v1/sites/salon/tickets/${name}`, { origin })).json()).state;

/** A booking that was sent, and of which nobody could find out whether it was made. */
async function doubt() {
  const slot = await soonest(here.app, '9');
  Object.assign(here.sandbox.quirks, { faultMethod: 'book', html502: 1 });
  const { ticket: name } = await book(slot);
  await until(
    async () => {
      await here.account.wake();
      return state(name);
    },
    (now) => now === 'unresolved',
  );
  return { name, slot };
}

/** The page's forms as a browser would send them, by what they say. */
async function forms(): Promise<readonly { readonly verdict: string; readonly body: string }[]> {
  const drawn = (await page()).matchAll(/<form method="post" action="\/operator">(.*?)<\/form>/gs);
  return [...drawn].map(([, inside = '']) => {
    const fields = [...inside.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value] as const);
    return {
      verdict: new Map(fields).get('verdict') ?? '',
      body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
    };
  });
}

const send = async (body: string, headers: Record<string, string> = {}) =>
  here.app.request('/operator', {
    method: 'POST',
    headers: { ...bearer, origin: own, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body,
  });

const settle = async (verdict: string) => {
  const form = (await forms()).find((candidate) => candidate.verdict === verdict);
  const answer = await send(form?.body ?? '');
  return `${answer.status} ${answer.headers.get('location')}`;
};

describe('the operator’s token', () => {
  it('opens both as a program’s and as a person’s; nothing else opens anything', async () => {
    for (const path of ['/metrics', '/operator', '/metrics/salon', '/operator/salon']) {
      for (const headers of [bearer, basic(operatorToken)]) expect((await get(path, headers)).status).toBe(200);
      const others = [{}, basic('wrong'), basic(''), { authorization: 'Bearer ' }, { authorization: `Bearer ${operatorToken}x` }];
      for (const headers of [...others, { authorization: 'Basic !!' }, { authorization: operatorToken }]) {
        const refused = await get(path, headers as Record<string, string>);
        expect(refused.status).toBe(401);
        expect(refused.headers.get('www-authenticate')).toMatch(/^Basic /);
        expect(await refused.text()).not.toContain('okno_');
      }
    }
  });

  it('is guessed only so often by one visitor', async () => {
    const guess = () => get('/operator', { ...basic('wrong'), 'x-test-address': '192.0.2.7' });
    const answers = await Promise.all(Array.from({ length: 70 }, guess));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401, 429]));
    expect((await get('/operator', { ...bearer, 'x-test-address': '192.0.2.8' })).status).toBe(200);
  });
});

describe('/metrics', () => {
  it('tells of turns, budget, snapshots, reads, bookings, the service and our own answers', async () => {
    await confirmed(here.app, '9', await soonest(here.app, '9'));
    await get('/v1/sites/salon', { origin });
    const text = await metrics();
    for (const line of [
      'okno_store_ready 1',
      'okno_site_info{account="test",site="salon"} 1',
      'okno_turns_waiting{account="test",lane="booking"} 0',
      'okno_bookings_open{account="test",state="unresolved"} 0',
      'okno_booking_changes_total{account="test",state="booked"} 1',
      'okno_snapshots{account="test",kind="catalogue"} 1',
    ])
      expect(text).toContain(`${line}\n`);
    const value = (name: string) => Number(new RegExp(`^${name}(?:\\{.*\\})? ([\\d.]+)$`, 'm').exec(text)?.[1]);
    expect(value('okno_budget_left')).toBeLessThan(value('okno_budget_per_day'));
    expect(value('okno_reads_total\\{account="test",result="fresh"\\}')).toBeGreaterThan(0);
    expect(text).toMatch(/okno_upstream_request_seconds_count\{account="test",effect="write",outcome="answered",status="200"\} \d/);
    expect(text).toMatch(/okno_http_request_seconds_count\{route="\/v1\/sites\/:site\/bookings",method="POST",status="201"\} 1\n/);
    // Each line is a comment, or a name with labels and a number.
    for (const line of text.trimEnd().split('\n')) expect(line).toMatch(/^(# (HELP|TYPE) okno_\w+ .+|okno_\w+(\{[^}]+\})? [\d.e+-]+)$/);
  });

  it('has no more labels after what strangers make up', async () => {
    const before = (await metrics()).split('\n').length;
    await here.app.request('/nowhere/at-all', { method: 'BREW' });
    const made = (await metrics()).split('\n').length;
    for (let index = 0; index < 20; index += 1) await here.app.request(`/nowhere/${index}`, { method: `BREW${index}` });
    expect((await metrics()).split('\n').length).toBe(made);
    expect(made).toBeGreaterThan(before);
  });
});

describe('/operator', () => {
  it('is a page that runs nothing, is shown in no frame, and names nobody', async () => {
    const { name } = await doubt();
    const answer = await get('/operator');
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'.*frame-ancestors 'none'$/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = await answer.text();
    expect(text).not.toContain('<script');
    expect(text).toContain('To settle by hand');
    expect(text).toContain('answered 502 to a write');
    expect(text).toContain(name.slice(0, 8));
    for (const secret of [name, 'Nadia', 'nadia@', '7946 0101', webhookToken, operatorToken]) expect(text).not.toContain(secret);
  });

  it('lists the last notifications, and none with a forged address', async () => {
    const notify = (token: string) =>
      here.app.request(`/v1/sites/salon/webhooks/${token}`, { method: 'POST', body: '{"nothing":"known"}' });
    await notify('a-forged-address');
    expect(await page()).not.toContain('from the service');
    await notify(webhookToken);
    expect(await page()).toContain('from the service: refused (bad_request)');
  });

  it('settles a doubt: it was not made, so its time is free and the client is told', async () => {
    const { name, slot } = await doubt();
    expect(await settle('not_made')).toBe('303 /operator?told=settled');
    expect(await state(name)).toBe('expired');
    expect(await page()).not.toContain('To settle by hand');
    expect((await book(slot)).state).toBe('booked');
  });

  it('settles a doubt: it was made, so its time stays taken and nothing personal is kept', async () => {
    const { name } = await doubt();
    expect(await settle('made')).toBe('303 /operator?told=settled');
    expect(await state(name)).toBe('unresolved');
    const kept = await here.store.read('test', ['book', `ticket:${name}`]);
    expect(JSON.stringify(kept['book'])).toContain('"state":"made"');
    expect(kept[`ticket:${name}`]).toMatchObject({ order: null });
  });

  it('settles nothing by another website’s form, by one that was tampered with, or twice', async () => {
    const { name } = await doubt();
    const [made, unmade] = (await forms()).map(({ body }) => body);
    const status = async (body = '', headers = {}) => (await send(body, headers)).status;
    expect(await status(made, { origin: 'https://evil.example' })).toBe(403);
    expect(await status(made, { origin: 'null' })).toBe(403);
    expect(await status(made, { authorization: '' })).toBe(401);
    expect(await status(made?.replace('verdict=made', 'verdict=not_made'))).toBe(403);
    expect(await status(unmade?.replace(/number=\d+/, 'number=99'))).toBe(403);
    expect(await status('')).toBe(403);
    expect(await state(name)).toBe('unresolved');
    expect((await send(unmade ?? '')).headers.get('location')).toBe('/operator?told=settled');
    expect((await send(made ?? '')).headers.get('location')).toBe('/operator?told=too_late');
    expect(await state(name)).toBe('expired');
  });

  it('is also one site’s, whose forms stay there', async () => {
    const { name } = await doubt();
    const drawn = await (await get('/operator/salon')).text();
    expect(drawn).toContain('<form method="post" action="/operator/salon">');
    const [, unmade] = (await forms()).map(({ body }) => body);
    const settled = await here.app.request('/operator/salon', {
      method: 'POST',
      headers: { ...bearer, origin: own, 'content-type': 'application/x-www-form-urlencoded' },
      body: unmade ?? '',
    });
    expect(settled.headers.get('location')).toBe('/operator/salon?told=settled');
    expect(await state(name)).toBe('expired');
    for (const path of ['/operator/nobody', '/metrics/nobody']) expect((await get(path)).status).toBe(404);
  });

  it('says so when the store does not answer', async () => {
    here.ready.fails = true;
    expect(await metrics()).toContain('okno_store_ready 0\n');
  });
});
