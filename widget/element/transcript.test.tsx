/**
 * What a screen reader hears of a whole booking, in seven languages, against test/transcripts. After a change that is meant, write
 * them anew by `npx vitest run --project component widget/element/transcript.test.tsx --update`, and read what has changed.
 */
import { describe, expect, it } from 'vitest';
import { answer, booked, site as salon, service, slot, unit } from '../booking/fixtures.testing.ts';
import { directionOf } from '../i18n/direction.ts';
import { inPage, type LiveWidget, liveWidget } from './living.testing.ts';

const roubles = (major: number) => ({ minor: major * 100, currency: 'RUB' });
const site = {
  ...salon,
  timezone: 'Europe/Moscow',
  formats: { weekStart: null, hour12: null },
  categories: [],
  locations: [],
  anyUnitTitle: null,
  services: [service('cut', ['ann', 'bob'], { title: 'Haircut', price: roubles(2000) }), service('shave', ['bob'], { title: 'Shave' })],
  units: [unit('ann', 'Ann'), unit('bob', 'Bob')],
};
const times = [
  ...['10:00', '11:00', '12:30', '15:00', '18:00'].map((time) => slot(`2026-11-25T${time}:00`, ['ann'])),
  ...['09:00', '12:00'].map((time) => slot(`2026-11-27T${time}:00`, ['bob'])),
  slot('2026-11-30T17:00:00', ['ann', 'bob']),
];
const [, second, third, fourth] = times;
const free = (slots: typeof times) =>
  answer(slots, { timezone: 'Europe/Moscow', next: { state: 'found', slot: slot('2026-11-25T10:00:00', ['ann']) } });
const applied = { state: 'applied', code: 'TEN', title: 'TEN', percent: 10, saving: roubles(200), until: null, fineprint: null };
const refused = { state: 'refused', code: 'NO', reason: 'promo_expired' };
const taken = { code: 'slot_taken', detail: null, field: null, nearest: [second, third, fourth] };
const confirmation = {
  ...booked.confirmation,
  service: 'cut',
  unit: 'ann',
  location: null,
  start: second?.start,
  timezone: 'Europe/Moscow',
};

/** What the proxy says, in the order of the story. */
function proxy() {
  const said: Readonly<Record<string, unknown[]>> = {
    'GET /v1/sites/salon': [site],
    'GET /v1/sites/salon/services/cut': [{ id: 'cut', fields: [], paymentRequired: false }],
    'POST /v1/sites/salon/quote': [refused, refused, applied].map((promo) => ({
      before: roubles(2000),
      total: roubles(promo === applied ? 1800 : 2000),
      promo,
    })),
    'POST /v1/sites/salon/bookings': [
      { state: 'refused', ticket: 't', refusal: taken },
      { state: 'accepted', ticket: 't', place: 3, seconds: 15 },
    ],
    'GET /v1/sites/salon/tickets/t': [
      { state: 'accepted', ticket: 't', place: 1, seconds: 5 },
      { state: 'sending', ticket: 't' },
      { state: 'booked', ticket: 't', confirmation },
    ],
  };
  let lost = false;
  return (asked: string) => {
    const [path = ''] = asked.split('?');
    if (path.endsWith('/availability')) return free(asked.includes('from=2026-11') ? times.slice(lost ? 1 : 0) : []);
    const found = said[path];
    const told = found && found.length > 1 ? found.shift() : found?.[0];
    if (!told) throw new Error(`not in the story: ${asked}`);
    lost ||= path.endsWith('/bookings');
    return told;
  };
}

/** `onwards` is the arrow to the next day, as the language is read. */
async function story(widget: LiveWidget, onwards: 'ArrowRight' | 'ArrowLeft') {
  const day = (date: string) => widget.find(`[data-date="2026-${date}"]`);
  await widget.answered('the page is open');
  await widget.press('Haircut', widget.find('.pick'));
  await widget.press('no preference', widget.find('.card-pick'));
  await widget.answered();
  await widget.press('next month', widget.find('.turn', 1));
  await widget.answered();
  await widget.press('previous month', widget.find('.turn'));
  await widget.focus('to the calendar', day('11-25'));
  await widget.key(onwards);
  await widget.key('Enter');
  await widget.key('n');
  await widget.key('Enter');
  await widget.key('n');
  await widget.key('Enter');
  await widget.press('the day of before', day('11-25'));
  await widget.press('as a list', widget.find('[aria-pressed]'));
  await widget.answered();
  await widget.focus('to the times of the second day', widget.find('.days .slots:nth-of-type(2) .slot'));
  await widget.press('the same, once more', widget.find('.days .slots:nth-of-type(2) .slot'));
  await widget.press('as a calendar', widget.find('[aria-pressed]'));
  await widget.press('the day of before', day('11-25'));
  await widget.focus('to the times', widget.find('.slot'));
  await widget.key(onwards);
  await widget.press('the first time', widget.find('.slot'));
  await widget.press('continue', widget.find('.foot .main'));
  await widget.press('book, with nothing filled in', widget.find('.foot .main'));
  await widget.press('the first of what is wrong', widget.find('[data-summary] button'));
  await widget.type(widget.find('#field-name'), 'Nadia');
  await widget.type(widget.find('#field-email'), 'nadia@client.example');
  await widget.press('a promo code', widget.find('form .quiet:not([data-summary] *)'));
  await widget.type(widget.find('#field-promo'), 'NO');
  await widget.press('apply', widget.find('.promo .second'));
  await widget.answered();
  await widget.press('apply, once more', widget.find('.promo .second'));
  await widget.answered();
  await widget.type(widget.find('#field-promo'), 'TEN');
  await widget.press('apply', widget.find('.promo .second'));
  await widget.answered();
  await widget.press('remove the code', widget.find('.saved button'));
  await widget.type(widget.find('#field-promo'), 'TEN');
  await widget.key('Enter');
  await widget.answered();
  await widget.press('the terms', widget.find('#field-terms'));
  await widget.press('book', widget.find('.foot .main'));
  await widget.answered('the time has just been taken');
  await widget.answered();
  await widget.press('the nearest time', widget.find('.note .second'));
  await widget.answered();
  await widget.press('book', widget.find('.foot .main'));
  await widget.answered('third in line');
  await widget.passed(3);
  await widget.answered('next in line');
  await widget.passed(3);
  await widget.answered('being sent');
  await widget.passed(3);
  await widget.answered('booked');
}

const locales = { en: 'en-GB', ru: 'ru-RU', de: 'de-DE', pl: 'pl-PL', ar: 'ar', he: 'he-IL', ja: 'ja-JP' } as const;

describe('a screen reader', () => {
  inPage('2026-11-24T12:00:00Z', 'Europe/Moscow');

  it.each(Object.entries(locales) as [keyof typeof locales, string][])(
    'says in %s (%s) what is written down',
    async (language, locale) => {
      const widget = await liveWidget(language, locale, proxy());
      await story(widget, directionOf(language) === 'rtl' ? 'ArrowLeft' : 'ArrowRight');
      widget.leave();
      for (const [act, lines] of widget.acts) {
        const said = lines.filter((line) => !line.startsWith('focus'));
        // One word for each act, and none for going somewhere.
        expect([act, said.length]).toEqual([act, act.startsWith('to the ') ? 0 : Math.min(said.length, 1)]);
      }
      await expect(widget.transcript()).toMatchFileSnapshot(`../../test/transcripts/${language}.txt`);
    },
    30_000,
  );
});
