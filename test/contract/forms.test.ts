/** Booking by links and forms alone, over HTTP against SimplyBook.me's sandbox: by the same rules as the widget, and nothing is lost. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { site } from '../../shared/contract/index.ts';
import { startApp } from '../support/app.ts';
import { soonest } from '../support/appointment.ts';

const publicUrl = 'https://book.example.com';
const path = '/embed/salon/book';
/** "Glow facial": one place, one person. */
const FACIAL = '9';

let here: Awaited<ReturnType<typeof startApp>>;
beforeEach(async () => {
  here = await startApp();
});
afterEach(async () => {
  await here.close();
  expect(here.sandbox.violations).toEqual([]);
});

const get = (at: string, headers: Record<string, string> = {}) =>
  here.app.request(at, { headers: { 'accept-language': 'en-GB', ...headers } });
const text = async (at: string, headers: Record<string, string> = {}) => (await get(at, headers)).text();
const post = (at: string, fields: Readonly<Record<string, string>>, headers: Record<string, string> = {}) =>
  here.app.request(at, {
    method: 'POST',
    headers: { origin: publicUrl, 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'en-GB', ...headers },
    body: new URLSearchParams(fields),
  });
/** The addresses of a page's links, as a browser reads them. */
const links = (page: string) => [...page.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
/** What a browser would send of a page's form. */
const fieldsOf = (page: string): Record<string, string> => {
  const inputs = page.matchAll(/<input(?![^>]*type="checkbox")[^>]*name="([^"]+)"[^>]*?value="([^"]*)"/g);
  return Object.fromEntries([...inputs].map(([, name = '', value = '']) => [name, value]));
};
const typed = { name: 'Nadia Brown', email: 'nadia@client.example', phone: '+44 20 7946 0101', terms: '1' };
const bookings = () => here.sandbox.company('salon').bookings;

/** By the first link of every step, as far as the form. */
async function toForm(from = `${path}?service=${FACIAL}`): Promise<string> {
  await soonest(here.app, FACIAL);
  const times = await text(from);
  const time = links(times).find((href) => href.includes('start='));
  if (!time) throw new Error(times);
  return text(time);
}
async function booked(form: Record<string, string>): Promise<string> {
  const sent = await post(path, form);
  expect(sent.status).toBe(303);
  return sent.headers.get('location') ?? '';
}

describe('booking without scripts', () => {
  it('goes from the services to a confirmed booking', async () => {
    const first = await text(path);
    expect(first).not.toMatch(/<script(?! type="application\/ld\+json")/);
    expect(links(first)).toContain(`${path}?service=${FACIAL}`);
    const form = await toForm();
    const ticket = await booked({ ...fieldsOf(form), ...typed });
    const page = await text(ticket);
    expect(page).toContain('You are booked');
    expect(page).toContain('Glow facial');
    expect(bookings()).toMatchObject([{ client: { name: 'Nadia Brown' }, status: 'confirmed' }]);
    const calendar = await post(ticket, { do: 'calendar' });
    expect(calendar.headers.get('content-type')).toContain('text/calendar');
    expect(await calendar.text()).toContain('SUMMARY:Glow facial');
  });

  it('books once, however often the same form is sent', async () => {
    const form = { ...fieldsOf(await toForm()), ...typed };
    const first = await booked(form);
    expect(await booked(form)).toBe(first);
    expect(bookings()).toHaveLength(1);
  });

  it('keeps what was typed, and says at each field what is wrong', async () => {
    const form = fieldsOf(await toForm());
    const answer = await post(path, { ...form, name: '<b>Nadia</b>', email: 'nadia', phone: '' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('value="&lt;b&gt;Nadia&lt;/b&gt;"');
    expect(page).toContain('3 answers need your attention');
    for (const name of ['email', 'phone', 'terms']) expect(page).toContain(`id="${name}-error"`);
    expect(fieldsOf(page)['key']).toBe(form['key']);
    expect(bookings()).toEqual([]);
  });

  it('offers other times when the chosen one has just been taken, and books one of them with what was typed', async () => {
    const form: Record<string, string> = { ...fieldsOf(await toForm()), ...typed };
    here.sandbox.bookAsStranger({ service: FACIAL, unit: form['unit'] ?? '', start: form['start'] ?? '' });
    const answer = await post(path, form);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('was just taken');
    expect(page).toContain('value="Nadia Brown"');
    const instead = /name="instead" value="([^"]+)"/.exec(page)?.[1] ?? '';
    expect(await text(await booked({ ...fieldsOf(page), ...typed, instead }))).toContain('You are booked');
    expect(bookings().at(-1)).toMatchObject({ client: { email: typed.email }, start: instead.replace('T', ' ') });
  });

  it('counts a promo code, and says why one does not count', async () => {
    const form = { ...fieldsOf(await toForm()), ...typed };
    const refused = await post(path, { ...form, promo: 'SUMMER25' });
    expect([refused.status, (await refused.text()).includes('This code has expired.')]).toEqual([422, true]);
    await booked({ ...form, promo: 'WELCOME20' });
    expect(bookings()).toMatchObject([{ promo: 'WELCOME20' }]);
  });

  it('shows a booking on its way, asked for again by itself, and what became of it', async () => {
    const form = { ...fieldsOf(await toForm()), ...typed };
    here.sandbox.quirks.slowMs = 900;
    const ticket = await booked(form);
    const waiting = await text(ticket);
    expect(waiting).toContain('http-equiv="refresh"');
    here.sandbox.quirks.slowMs = 0;
    await expect.poll(() => text(ticket), { timeout: 10_000 }).toContain('You are booked');
  });

  it('goes on in the browser’s language', async () => {
    const page = await text(path, { 'accept-language': 'ru-RU,ru;q=0.9' });
    expect(page).toContain('<html lang="ru" dir="ltr">');
    expect(page).toContain('Выберите услугу');
  });
});

describe('a form', () => {
  it.each([
    ['from another website', { origin: 'https://evil.example' }, 403],
    ['from nowhere', { origin: 'null' }, 403],
    ['in another shape', { 'content-type': 'text/plain' }, 415],
  ] as const)('%s is refused before anything is held', async (_, headers, status) => {
    const form = { ...fieldsOf(await toForm()), ...typed };
    expect((await post(path, form, headers)).status).toBe(status);
    expect(bookings()).toEqual([]);
  });

  it('of which a part is missing leads back to what is missing', async () => {
    const answer = await post(path, { ...typed, service: FACIAL, start: 'yesterday' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, expect.stringContaining(`service=${FACIAL}`)]);
  });

  it('is not shown where a captcha or an account is asked for: the business’s own page is', async () => {
    here.sandbox.quirks.captcha = 'altcha';
    const page = await text(path);
    expect(page).not.toContain('<form');
    expect(page).toContain('Open the booking page');
  });
});

describe('the pages', () => {
  it.each([path, '/embed/salon'])('%s tells search engines what is offered and for how much', async (at) => {
    // The first visitor does not wait for a catalogue that nobody has read yet.
    await text(path);
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(await text(at)) ?? [];
    const told = JSON.parse(data) as { makesOffer: { url: string; price?: string; itemOffered: { name: string } }[] };
    expect(told.makesOffer.find(({ itemOffered }) => itemOffered.name === 'Glow facial')).toMatchObject({
      price: '85.00',
      url: `${publicUrl}${path}?service=${FACIAL}`,
    });
  });

  it.each([path, `${path}?service=${FACIAL}`, `${path}/no-such-ticket`])(
    '%s may run nothing, and be framed by the business alone',
    async (at) => {
      const policy = (await get(at)).headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/script-src|unsafe/);
      expect(policy).toContain("frame-ancestors 'self' https://salon.example");
    },
  );

  it('say what to do when the service is away', async () => {
    here.sandbox.quirks.html502 = 50;
    const answer = await get(path);
    expect(answer.status).toBeGreaterThanOrEqual(500);
    const page = await answer.text();
    expect(page).toContain('Try again');
    expect(page).toContain('href="tel:+442079460018"');
  });
});

describe("in the business's own words", () => {
  it('says in the language of the page what the business says there, and hands all of it to the widget', async () => {
    const texts = {
      en: { 'titles.service': 'What shall we do for you?', book: 'Reserve for {price}' },
      pt: { 'titles.service': 'O que deseja?' },
    };
    await here.close();
    here = await startApp({ texts });
    const heading = async (language: string) => /<h1>(.*)<\/h1>/.exec(await text(path, { 'accept-language': language }))?.[1];
    expect(await heading('en-GB')).toBe('What shall we do for you?');
    expect(await heading('pt-BR')).toBe('O que deseja?');
    expect(await heading('de')).toBe('Leistung wählen');
    expect(await toForm()).toContain('>Reserve for £85</button>');
    const answer = await here.app.request('/v1/sites/salon', { headers: { origin: 'https://salon.example' } });
    expect(site.parse(await answer.json()).texts).toEqual(texts);
  });
});
