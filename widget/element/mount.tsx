/** A booking in an element: wires model, views and browser together, follows what the page changes, and takes all of it apart again. */
import { render } from 'preact';
import type { Attribution } from '../../shared/attribution.ts';
import { pathOf } from '../../shared/routes.ts';
import { exchange } from '../api/exchange.ts';
import type { Site } from '../booking/contract.ts';
import { live } from '../booking/live.ts';
import { createBooking } from '../booking/model.ts';
import { directionOf } from '../i18n/direction.ts';
import { createFirstFormat } from '../i18n/format-first.ts';
import { Flow } from '../steps/flow.tsx';
import type { LaterViews } from '../steps/later-views.ts';
import { firstSheet } from '../theme/first.ts';
import { createLater, type Later } from '../ui/later.ts';
import type { View } from '../ui/view.ts';
import { mayHaveCampaign } from './campaign.ts';
import { clientZoneOf } from './client-zone.ts';
import { pageEvents } from './events.ts';
import { createLaterSteps } from './later-steps.ts';
import type { Mounted, Setting } from './mounted.ts';
import { type OptionName, type Options, type Prefill, prefillNames } from './options.ts';
import { followColours } from './page-colours.ts';
import { pageLink } from './page-link.ts';
import { wishOf } from './prefill.ts';
import { sheetOf } from './sheets.ts';
import { spoken } from './spoken.ts';
import { createMemory } from './storage.ts';

export function mount(host: HTMLElement, setting: Setting, leaving: AbortSignal): Mounted {
  const { options, proxy } = setting;
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheetOf(firstSheet)];
  const frame = document.createElement('div');
  frame.setAttribute('part', 'root');
  root.replaceChildren(frame);

  const timers = new Set<ReturnType<typeof setTimeout>>();
  const after = (ms: number, run: () => void) => void timers.add(setTimeout(run, ms));
  const http = { proxy: proxy.replace(/\/+$/, ''), site: options.site, fetch: window.fetch.bind(window), signal: leaving };
  const { site } = options;
  /** As it is dressed now: another locale may come while it lives. */
  let { locale, language, texts } = setting;
  let preset = options;
  const clientZone = clientZoneOf(options.timezone);
  const session = () => sessionStorage;
  const memory = createMemory({
    site,
    now: Date.now,
    local: () => localStorage,
    session,
    preset: () => wishOf(prefillOf(preset)),
    keeps: !options.kiosk,
  });
  const addSheet = (css: string) => {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetOf(css)];
  };
  const randomKey = () => crypto.getRandomValues(new Uint32Array(5)).join('-');
  /** False when the page says no to what may be cancelled. */
  const tell = (name: string, detail: object, cancelable = false) =>
    host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
  const look = ({ surface, theme }: Options) => {
    frame.className = surface === 'card' ? 'okno card' : 'okno';
    colours.theme = theme;
    colours.follow();
  };
  const colours = followColours(host, frame, leaving);
  /** By what is written in it, whichever way the page runs. */
  const speak = () => {
    frame.lang = language;
    frame.dir = directionOf(language);
  };
  look(options);
  frame.setAttribute('role', 'region');
  speak();

  if (options.manage) {
    const standing = import('./own-chunk.tsx').then(({ mountOwnBooking }) =>
      mountOwnBooking({ frame, http, clientZone, memory, addSheet, randomKey, tell, ...setting }),
    );
    // The page's own link comes back.
    standing.catch(() => frame.append(document.createElement('slot')));
    const change: Mounted['change'] = (_, now) => {
      look(now.options);
      ({ locale, language } = now);
      // It stays in the language that it has, if it must.
      standing.then((turn) => turn(now)).then(speak, nothing);
    };
    return { change, drive: nothing };
  }

  let campaign: Attribution | undefined;
  if (mayHaveCampaign(location.search, session)) {
    import('./campaign-chunk.ts').then(({ campaignOf }) => {
      campaign = campaignOf(location.search, session);
    }, nothing);
  }
  let business: Site | null = null;
  const ownTexts = () => business?.texts;
  let say = spoken(language, ownTexts);
  const booking = createBooking({
    async loadSite() {
      const answer = await exchange<Site>(http, pathOf('site', { site }));
      if (answer.ok) {
        business = answer.value;
        await dress();
      }
      return answer;
    },
    memory,
    // A frame without an address calls its origin "null".
    origin: {
      timezone: clientZone,
      get locale() {
        return locale;
      },
      get attribution() {
        return campaign;
      },
      page: /^http.{0,1990}/.exec(location.origin + location.pathname)?.[0],
    },
    randomKey,
    maySubmit: () => tell('okno-submit', {}, true),
    needLater: () => later.need(),
  });

  const steps = createLaterSteps({
    http,
    booking,
    memory,
    clientZone,
    business: () => business,
    preset: () => preset,
    after,
    randomKey,
    addSheet,
  });
  /** The later steps in the language of now. */
  const dressLater = () => steps.dress(locale, say);
  let later: Later<LaterViews>;
  const withLater = (views: LaterViews | null) => {
    later = createLater(dressLater, views);
    later.failed.follow(showLink);
  };

  const said = live('');
  const draw = () => {
    const view: View = {
      booking,
      texts,
      format: createFirstFormat(locale),
      later: steps.view,
      picture: (id) => http.proxy + pathOf('picture', { site, picture: id }),
      // The same once more is another text, or nobody would hear it.
      announce: (text) => (said.value = said.value === text ? `${text}\u00a0` : text),
    };
    render(<Flow view={view} later={later} said={said} />, frame);
  };
  /** In the words of now, of this client and this business. Those of a later step come first, so that it does not go away meanwhile. */
  const dress = async () => {
    const at = say;
    const [first, views] = await Promise.all([at('first'), later.parts.value && dressLater()]);
    if (at !== say || leaving.aborted) return;
    texts = first;
    withLater(views);
    speak();
    draw();
    tellPage();
  };
  // Before the button itself: what is drawn in answer to it may already ask.
  host.addEventListener('click', () => host.toggleAttribute('data-used', true), { capture: true, signal: leaving });

  const showLink = pageLink(
    frame,
    (late) => {
      const { phase } = booking.state.value;
      return phase === 'unavailable' || later.failed.value || (late && (phase === 'loading' || booking.pending.value));
    },
    after,
  );
  booking.pending.follow(showLink);
  let before = booking.state.value;
  const tellPage = () => {
    const state = booking.state.value;
    frame.setAttribute('aria-label', texts.region('site' in state ? state.site.name : ''));
    showLink();
    for (const { name, detail } of pageEvents(before, state)) tell(name, detail);
    before = state;
  };
  withLater(null);
  draw();
  tellPage();
  const stopTelling = booking.state.follow(tellPage);
  booking.start();

  leaving.addEventListener('abort', () => {
    stopTelling();
    timers.forEach(clearTimeout);
    render(null, frame);
  });

  const drive: Mounted['drive'] = (call) =>
    void import('./driven-chunk.ts').then(({ driveBooking }) => call(driveBooking(booking, memory)), nothing);
  const widget: Mounted = {
    drive,
    change(names, now) {
      preset = now.options;
      look(now.options);
      if (now.locale !== locale || names.has('readonly') || names.has('hide')) {
        ({ locale, language } = now);
        say = spoken(language, ownTexts);
        // It stays in the language that it has, if it must.
        dress().catch(nothing);
      }
      const wish = prefillOf(now.options, names);
      if (Object.keys(wish).length > 0) drive(({ prefill }) => prefill(wish));
    },
  };
  const idle = Number(options.kiosk) * 1000;
  if (idle > 0)
    void import('./kiosk-chunk.ts').then(
      ({ watch }) => watch({ frame, idle, booking, reset: () => drive(({ reset }) => reset()), signal: leaving }),
      nothing,
    );
  return widget;
}

export function nothing(): void {}

const prefillOf = (options: Options, names: ReadonlySet<OptionName> = new Set(prefillNames)): Prefill =>
  Object.fromEntries(prefillNames.flatMap((name) => (names.has(name) ? [[name, options[name]]] : [])));
