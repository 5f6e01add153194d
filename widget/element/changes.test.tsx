/** A page may change every attribute while the widget stands: it follows at the next drawing, without a clock, and loses nothing that was typed. */
import { describe, expect, it } from 'vitest';
import { site } from '../booking/fixtures.testing.ts';
import { createElementClass } from './booking-element.ts';
import { inPage, proxyOf, settled } from './living.testing.ts';
import { type OptionName, optionNames } from './options.ts';

const detail = {
  id: 'shave',
  fields: [{ key: 'colour', title: 'Colour', type: 'text', required: false, options: [], initial: '', maxLength: null }],
  paymentRequired: false,
};
const availability = {
  service: 'shave',
  from: '2026-11-01',
  to: '2026-11-30',
  timezone: 'Europe/London',
  complete: true,
  readyInSeconds: null,
  units: [],
  days: [
    { date: '2026-11-25', slots: [{ start: '2026-11-25T10:00:00', units: ['bob'] }] },
    { date: '2026-11-27', slots: [{ start: '2026-11-27T10:00:00', units: ['bob'] }] },
  ],
  next: { state: 'found', slot: { start: '2026-11-25T10:00:00', units: ['bob'] } },
};
const answers = (asked: string) =>
  asked.endsWith('/booking') ? null : asked.includes('/availability') ? availability : asked.includes('/services/') ? detail : site;

customElements.define(
  'okno-booking',
  createElementClass({
    proxy: '',
    locale: (host) => host.getAttribute('locale') || 'en-GB',
    stand: async (host) => void host.setAttribute('data-stands', host.getAttribute('mode') ?? ''),
    drive: () => undefined,
  }),
);

/** At the form, with the name typed. */
async function atDetails(wishes: Readonly<Record<string, string>>) {
  const asked = proxyOf(answers);
  const host = document.body.appendChild(document.createElement('okno-booking'));
  for (const [name, value] of Object.entries({ site: 'salon', service: 'shave', ...wishes })) host.setAttribute(name, value);
  await settled();
  const find = <Found extends HTMLElement>(selector: string) => host.shadowRoot?.querySelector<Found>(selector) ?? null;
  const press = async (selector: string) => {
    find(selector)?.click();
    await settled();
  };
  await press('.soonest');
  const name = find<HTMLInputElement>('#field-name');
  if (!name) throw new Error(`not at the form: ${host.shadowRoot?.textContent}`);
  name.value = 'Nadia';
  name.dispatchEvent(new Event('input', { bubbles: true }));
  await press('form .quiet');
  return { host, find, press, asked };
}

type Seen = Awaited<ReturnType<typeof atDetails>>;
const value = ({ find }: Seen, field: string) => find<HTMLInputElement>(`#field-${field}`)?.value;
const begunAnew = ({ find }: Seen) => find('#field-name') === null;

/** What a page sets, and what is seen of it. */
const changes: Readonly<Record<OptionName, readonly [to: string, seen: (widget: Seen) => unknown, becomes: unknown]>> = {
  site: ['other', (seen) => [begunAnew(seen), seen.asked.some((path) => path.includes('/other'))], [true, true]],
  proxy: ['https://else.example', (seen) => seen.asked.some((path) => path.includes('https://else.example/')), true],
  mode: ['popup', ({ host }) => host.getAttribute('data-stands'), 'popup'],
  kiosk: ['60', begunAnew, true],
  timezone: ['Asia/Tokyo', begunAnew, true],
  manage: ['token', begunAnew, true],
  locale: ['ru', ({ find }) => find('h2')?.textContent, 'Ваши данные'],
  theme: ['dark', ({ find }) => find('.okno')?.style.getPropertyValue('--_paper'), 'rgb(24,22,21)'],
  surface: ['card', ({ find }) => find('.okno')?.className, 'okno card'],
  name: ['Ada', (seen) => value(seen, 'name'), 'Ada'],
  email: ['ada@page.example', (seen) => value(seen, 'email'), 'ada@page.example'],
  phone: ['+44 20 7946 0999', (seen) => value(seen, 'phone'), '+44 20 7946 0999'],
  fields: ['colour=red', (seen) => value(seen, 'colour'), 'red'],
  promo: ['TEN', (seen) => value(seen, 'promo'), 'TEN'],
  readonly: ['phone', ({ find }) => find<HTMLInputElement>('#field-phone')?.readOnly, true],
  hide: ['phone', ({ find }) => find('#field-phone'), null],
  service: ['cut', ({ find }) => find('.trail')?.textContent?.includes('cut'), true],
  unit: ['bob', ({ find }) => find('.trail')?.textContent?.includes('bob'), true],
  location: ['north', ({ find }) => find('.trail')?.textContent?.includes('north'), true],
  date: ['2026-11-27', ({ find }) => find('[data-date="2026-11-27"]')?.getAttribute('aria-selected'), 'true'],
};
const preset = { readonly: { phone: '+44 20 7946 0102' }, hide: { phone: '+44 20 7946 0102' } } as const;

describe('an attribute that is changed later', () => {
  inPage('2026-11-24T12:00:00Z', 'Europe/London');

  it.each(optionNames)(
    'is followed at once: %s',
    async (name) => {
      const [to, seen, becomes] = changes[name];
      const widget = await atDetails(preset[name as keyof typeof preset] ?? {});
      widget.host.setAttribute(name, to);
      await settled();
      expect(seen(widget)).toEqual(becomes);
      // What was typed stays, wherever the form does.
      if (!begunAnew(widget)) expect(value(widget, 'name')).toBe(name === 'name' ? 'Ada' : 'Nadia');
    },
    30_000,
  );
});
