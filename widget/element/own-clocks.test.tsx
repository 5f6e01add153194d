/** A client's own booking seen from another zone, as it stands in a page: whose clock comes first, and that nothing is lost by it. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OwnBooking } from '../booking/contract.ts';
import { site } from '../booking/fixtures.testing.ts';
import type { Language } from '../i18n/languages.ts';
import { loadWords } from '../i18n/words.ts';
import { inPage, settled } from './living.testing.ts';
import { mount } from './mount.tsx';
import { readOptions } from './options.ts';

const booking: OwnBooking = {
  name: 'Salon',
  code: 'abc123',
  status: 'confirmed',
  payment: null,
  service: 'Cut',
  unit: 'Bob',
  location: null,
  start: '2026-12-01T10:00:00',
  end: '2026-12-01T11:00:00',
  timezone: 'Europe/London',
  clientTimezone: false,
  price: null,
  place: { service: 'shave', unit: 'bob', location: 'north' },
  actions: ['reschedule'],
  answers: [],
  fallback: { url: null, phone: null },
};
const slots = ['10:00', '21:00'].map((time) => ({ start: `2026-11-25T${time}:00`, units: ['bob'] }));
const availability = {
  service: 'shave',
  from: '2026-11-01',
  to: '2026-11-30',
  timezone: 'Europe/London',
  complete: true,
  readyInSeconds: null,
  units: [],
  days: [{ date: '2026-11-25', slots }],
  next: { state: 'found', slot: slots[0] },
};
const ticket = {
  ticket: 't',
  state: 'booked',
  confirmation: { ...booking, start: '2026-11-25T21:00:00', end: '2026-11-25T22:00:00', code: 'def456', manage: 'm', proof: 'p' },
};

async function opened(more: Partial<OwnBooking> = {}, wishes: Readonly<Record<string, string>> = {}) {
  const sent: string[] = [];
  vi.stubGlobal('fetch', async (url: string, { method = 'GET', body }: RequestInit = {}) => {
    if (typeof body === 'string') sent.push(`${method} ${url} ${body}`);
    const told = url.endsWith('/booking')
      ? { ...booking, ...more }
      : url.includes('/availability')
        ? availability
        : url.endsWith('/reschedule')
          ? ticket
          : site;
    return { ok: true, json: async () => told };
  });
  const host = document.body.appendChild(document.createElement('div'));
  const wish: Readonly<Record<string, string>> = { site: 'salon', manage: 'token', timezone: 'Europe/Moscow', ...wishes };
  const options = readOptions((name) => wish[name] ?? null);
  const settingIn = async (language: Language, locale: string) => ({
    options,
    locale,
    language,
    texts: await loadWords(language, 'first'),
    proxy: '',
  });
  const mounted = mount(host, await settingIn('en', 'en-GB'), new AbortController().signal);
  await settled();
  const root = host.shadowRoot;
  if (!root) throw new Error('it did not stand');
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const found = (selector: string, text: RegExp | string = '') => {
    const match = all(selector).find(({ textContent }) => new RegExp(text).test(textContent ?? ''));
    if (!match) throw new Error(`no ${selector} ${text} in ${root.innerHTML}`);
    return match;
  };
  return {
    root,
    sent,
    found,
    texts: (selector: string) => all(selector).map(({ textContent }) => textContent),
    clocks: () => all('.clocks input').map((radio) => (radio as HTMLInputElement).checked),
    async press(selector: string, text?: RegExp | string) {
      const control = found(selector, text);
      control.focus();
      control.click();
      await settled();
    },
    async speak(language: Language, locale: string) {
      mounted.change(new Set(['locale']), await settingIn(language, locale));
      await settled();
    },
  };
}

const FIRST = '.facts div:nth-child(2) dd';
const YOURS = '.clocks label:last-child input';
const ZONE = '.facts div:nth-child(3) dd';
const google = (page: Awaited<ReturnType<typeof opened>>) => page.found('a[href*=google]').getAttribute('href');

describe('the clocks of a client’s own booking', () => {
  inPage('2026-11-24T12:00:00Z', 'Europe/London');
  afterEach(() => sessionStorage.clear());

  const local = [/10:00 GMT \(13:00 your time\)$/, 'Times are in GMT'] as const;
  const yours = [/13:00 your time \(10:00 GMT\)$/, 'Local time (GMT)'] as const;
  it.each([
    [{}, false, local],
    [{}, true, yours],
    [{ mine: true }, false, yours],
    [{ mine: false }, true, local],
  ] as const)('begin as the client left them, else as the business wants them: %j %j', async (kept, clientTimezone, [time, zone]) => {
    sessionStorage.setItem('okno:salon', JSON.stringify({ client: {}, ...kept }));
    const { found, clocks } = await opened({ clientTimezone });
    expect(found(FIRST).textContent).toMatch(time);
    expect(found(ZONE).textContent).toBe(zone);
    expect(clocks()).toEqual([zone === local[1], zone === yours[1]]);
  });

  it('turn every time at once, where the focus stays; say so once, keep it, and lead calendars to the same moment', async () => {
    sessionStorage.setItem('okno:salon', JSON.stringify({ client: { name: 'Nadia' } }));
    const page = await opened({
      status: 'awaiting_payment',
      payment: { url: null, until: '2026-11-24T13:00:00Z', left: 3600, due: { minor: 100, currency: 'GBP' } },
    });
    const before = google(page);
    const payBy = () => page.found('.outcome p', 'your time').textContent;
    expect(payBy()).toContain('13:00 GMT (16:00 your time)');
    expect(page.found('.outcome .sr').textContent).toBe('');
    const radio = page.found(YOURS);
    await page.press(YOURS);
    expect(page.root.activeElement === radio).toBe(true);
    expect(page.found(FIRST).textContent).toMatch(yours[0]);
    expect(page.found(ZONE).textContent).toBe(yours[1]);
    expect(payBy()).toContain('16:00 your time (13:00 GMT)');
    expect(page.found('.outcome .sr').textContent).toBe('Times are shown in: Your time (Moscow Time · GMT+3)');
    expect(google(page)).toBe(before);
    expect(before).toContain('20261201T100000');
    expect(before).toContain('ctz=Europe%2FLondon');
    expect(JSON.parse(sessionStorage.getItem('okno:salon') ?? '')).toEqual({ client: { name: 'Nadia' }, mine: true });
    await page.press('.clocks input');
    expect(page.found(FIRST).textContent).toMatch(local[0]);
    expect(page.found(ZONE).textContent).toBe(local[1]);
  });

  it('turn the dates of a series too, each by the zone’s clock of its own day', async () => {
    const page = await opened({ dates: ['2026-12-01T10:00:00', '2027-06-01T10:00:00'] });
    await page.press(YOURS);
    expect(page.texts('ol li')).toEqual(['Tue 1 Dec, 13:00 your time (10:00 GMT)', 'Tue 1 Jun, 12:00 your time (10:00 BST)']);
  });

  it.each(['', '600'])('stay as they were chosen in another language, kept in the tab or not: kiosk=%j', async (kiosk) => {
    const page = await opened({}, { kiosk });
    await page.press(YOURS);
    await page.speak('ru', 'ru-RU');
    expect(page.clocks()).toEqual([false, true]);
    expect(page.found(FIRST).textContent).toMatch(/у вас .*13:00 \(10:00 GMT\+0\)$/);
    expect(page.found(ZONE).textContent).toBe('Местное время (GMT+0)');
    expect(sessionStorage.getItem('okno:salon')).toBe(kiosk ? null : '{"mine":true}');
  });

  it('go with the move: its calendar, its question and where the booking stands then, which is sent as the business has it', async () => {
    const page = await opened();
    await page.press('.actions button', 'Move it');
    expect(page.texts('.slot')).toEqual(['10:0013:00 your time', expect.stringMatching(/^21:00Thu 0?0:00 your time$/)]);
    const radio = page.found(YOURS);
    await page.press(YOURS);
    expect(page.root.activeElement === radio).toBe(true);
    expect(page.clocks()).toEqual([false, true]);
    expect(page.texts('.slot')).toEqual(['13:0010:00 GMT', expect.stringMatching(/^0?0:00Wed 21:00 GMT$/)]);
    expect(page.found('.body > p.muted').textContent).toMatch(/13:00 your time \(10:00 GMT\)/);
    expect(page.found('.soonest').textContent).toMatch(/13:00 your time \(10:00 GMT\)/);
    expect(page.texts('p.muted.small')).toContain('Local time (GMT)');
    expect(page.found('.sr[role=status]').textContent).toMatch(/^Times are shown in: Your time/);

    // In the middle of it the page turns to another language and back.
    await page.speak('ru', 'ru-RU');
    expect(page.clocks()).toEqual([false, true]);
    await page.speak('en', 'en-GB');

    await page.press('.slot:last-child', 'Wed 21:00');
    await page.press('.foot .main');
    expect(page.found('form strong').textContent).toMatch(/Thu 26 Nov, 0?0:00 your time \(Wed 21:00 GMT\)/);
    expect(page.found('form p').textContent).toContain('Local time (GMT).');
    await page.press('form .main');
    expect(page.sent).toEqual([expect.stringMatching(/^POST .*\/reschedule \{"start":"2026-11-25T21:00:00"\}$/)]);
    expect(page.found(FIRST).textContent).toMatch(/26 November 2026.* 0?0:00 your time \(Wed 21:00 GMT\)$/);
    expect(page.clocks()).toEqual([false, true]);
  });

  it.each(['Europe/London', 'Europe/Lisbon'])('are one in %s: nothing to choose', async (timezone) => {
    const page = await opened({ clientTimezone: true }, { timezone });
    expect(page.clocks()).toEqual([]);
    expect(page.found(FIRST).textContent).toMatch(/2026, 10:00$/);
    expect(page.found(ZONE).textContent).toContain('GMT');
  });
});
