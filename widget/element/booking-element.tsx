/** The custom element: the only part that knows the page. It wires model, views and browser together, and takes them apart. */

import { render } from 'preact';
import { pathOf } from '../../shared/routes.ts';
import { exchange } from '../api/exchange.ts';
import type { Site } from '../booking/contract.ts';
import type { Draft } from '../booking/draft.ts';
import { live } from '../booking/live.ts';
import { createBooking } from '../booking/model.ts';
import { chooseLanguage } from '../i18n/choose-language.ts';
import { createFirstFormat } from '../i18n/format-first.ts';
import { type Language, languages, loadFirst, loadRest } from '../i18n/languages.ts';
import { Flow } from '../steps/flow.tsx';
import type { LaterViews } from '../steps/later-views.ts';
import { firstSheet } from '../theme/first.ts';
import { createLater } from '../ui/later.ts';
import type { LaterView, View } from '../ui/view.ts';
import { pageEvents } from './events.ts';
import { type Options, optionNames, readOptions } from './options.ts';
import { pageColours } from './page-colours.ts';
import { createMemory } from './storage.ts';
import { waitingParts } from './waiting-parts.ts';

export interface ElementDefaults {
  /** The proxy that the script came from, without a slash at the end. */
  readonly proxy: string;
  /** Builds what stands in the element's place in another mode than inline. */
  stand(host: HTMLElement): Promise<void>;
}

export function createElementClass(defaults: ElementDefaults): CustomElementConstructor {
  return class BookingElement extends HTMLElement {
    static readonly observedAttributes = optionNames;
    #stop: (() => void) | null = null;
    #restart = false;

    connectedCallback() {
      this.#start();
    }

    disconnectedCallback() {
      this.#stop?.();
      this.#stop = null;
    }

    attributeChangedCallback() {
      if (!this.#stop || this.#restart) return;
      // Several attributes may change at once; one start is enough.
      this.#restart = true;
      queueMicrotask(() => {
        this.#restart = false;
        if (!this.isConnected) return;
        this.#stop?.();
        this.#start();
      });
    }

    #start() {
      const leaving = new AbortController();
      this.#stop = () => leaving.abort();
      const options = readOptions((name) => this.getAttribute(name));
      const again = () => setTimeout(() => leaving.signal.aborted || this.#start(), AGAIN);
      if (options.mode !== 'inline') {
        defaults.stand(this).catch(again);
        return;
      }
      const locale = options.locale || localeOf(this.closest('[lang]')?.getAttribute('lang'));
      const language = chooseLanguage([locale, navigator.language], languages, 'en');
      loadFirst[language]().then(
        (texts) =>
          leaving.signal.aborted ||
          mount(this, { options, locale, language, texts: texts.default, proxy: options.proxy || defaults.proxy }, leaving.signal),
        // The link inside the element stays.
        again,
      );
    }
  };
}

/** What could not be fetched is asked for again after this. */
const AGAIN = 10_000;
/** Whoever has seen nothing until then gets the page's link too. */
const PATIENCE = 3500;

/** A page that says only `en` leaves it to the browser whose English is meant. */
function localeOf(page: string | null | undefined): string {
  const own = navigator.language;
  return !page || own.startsWith(`${page}-`) ? own : page;
}

interface Setting {
  readonly options: Options;
  readonly locale: string;
  readonly language: Language;
  readonly texts: View['texts'];
  readonly proxy: string;
}

function mount(host: HTMLElement, { options, locale, language, texts, proxy }: Setting, leaving: AbortSignal): void {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheetOf(firstSheet)];
  const frame = document.createElement('div');
  frame.className = options.surface === 'card' ? 'okno card' : 'okno';
  frame.setAttribute('part', 'root');
  root.replaceChildren(frame);

  const clientZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const http = { proxy: proxy.replace(/\/+$/, ''), site: options.site, fetch: window.fetch.bind(window), signal: leaving };
  const { site } = options;
  const memory = createMemory({ site, now: Date.now, local: () => localStorage, session: () => sessionStorage, preset: presetOf(options) });
  const rightToLeft = getComputedStyle(host).direction === 'rtl';
  const direction = rightToLeft ? 'rtl' : 'ltr';
  const addSheet = (css: string) => {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetOf(css)];
  };
  const randomKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const tell = (name: string, detail: object) => host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  followColours(host, frame, options, leaving);
  frame.setAttribute('role', 'region');
  frame.lang = language;

  const loadOwn = () => import('./own-chunk.tsx');
  if (options.manage) {
    const token = options.manage === '#' ? location.hash.slice(1) : options.manage;
    const own = { frame, token, http, locale, language, texts, clientZone, direction, addSheet, randomKey, tell } as const;
    loadOwn()
      .then(({ mountOwnBooking }) => mountOwnBooking(own))
      .then(
        (unmount) => leaving.addEventListener('abort', unmount),
        // The page's own link comes back.
        () => frame.append(document.createElement('slot')),
      );
    return;
  }

  let business: Site | null = null;
  const booking = createBooking({
    async loadSite() {
      const answer = await exchange<Site>(http, pathOf('site', { site }));
      if (answer.ok) business = answer.value;
      return answer;
    },
    memory,
    // A frame without an address calls its origin "null".
    origin: { timezone: clientZone, locale, page: /^http.{0,1990}/.exec(location.origin + location.pathname)?.[0] },
    randomKey,
    needLater: () => later.need(),
  });

  /** What the later steps need, made anew when the clock of what is chosen is another one. */
  const full = live<LaterView | null>(null);
  const later = createLater(async () => {
    const { maxLines = 1, maxSeats = 1, captcha } = business?.capabilities ?? {};
    const [chunk, words, ...added] = await Promise.all([
      import('./later-chunk.ts'),
      loadRest[language](),
      // First, so that it stands within what the others draw around the form.
      captcha && import('./captcha-chunk.tsx'),
      maxLines > 1 && import('./visit-chunk.tsx'),
      maxSeats > 1 && import('./seats-chunk.tsx'),
      business?.services.some(({ series }) => series) && import('./series-chunk.tsx'),
    ]);
    let { css, transition } = chunk;
    let views: LaterViews = chunk.views;
    for (const one of added) {
      if (!one) continue;
      css += one.extension.css;
      transition = one.extension.widen(transition);
      views = await one.extension.views(views, language, http);
    }
    addSheet(css);
    const asked = createLater(() => import('./asked-chunk.ts'));
    const waiting = waitingParts(language, addSheet);
    const own: LaterView['own'] = { page: ownPage, parts: loadOwn, save: async (token) => (await loadOwn()).saveCalendar(http, token) };
    let shown = '';
    const refit = () => {
      const zone = chunk.shownZone(booking.state.value, clientZone);
      if (zone === shown) return;
      shown = zone;
      const format = chunk.createFormat({ locale, zone, clientZone, now: Date.now, ...business?.formats });
      full.value = { words: words.default, format, asked, waiting, own };
    };
    refit();
    booking.state.follow(refit);
    const ports = { api: chunk.createApi(http), memory, after: (ms: number, run: () => void) => void timers.add(setTimeout(run, ms)) };
    const run = chunk.createEffectRunner(ports, (event) => booking.send(event));
    booking.learn({ transition, run });
    return views;
  });

  const ownPage = (token: string) => `${http.proxy}${pathOf('manage', { site })}#${token}`;
  const said = live('');
  const view: View = {
    booking,
    texts,
    format: createFirstFormat(locale),
    later: full,
    picture: (id) => http.proxy + pathOf('picture', { site, picture: id }),
    announce: (text) => (said.value = text),
  };
  render(<Flow view={view} later={later} said={said} direction={direction} />, frame);
  host.addEventListener('click', () => host.toggleAttribute('data-used', true), { once: true, signal: leaving });

  const link = document.createElement('slot');
  let late = false;
  /** The page's own link is the last resort: it comes back when nothing else works. */
  const showLink = () => {
    const { phase } = booking.state.value;
    const lost = phase === 'unavailable' || later.failed.value || (late && (phase === 'loading' || booking.pending.value));
    if (!lost) link.remove();
    else if (!link.parentNode) frame.append(link);
  };
  timers.add(
    setTimeout(() => {
      late = true;
      showLink();
    }, PATIENCE),
  );
  later.failed.follow(showLink);
  booking.pending.follow(showLink);
  let before = booking.state.value;
  const tellPage = () => {
    const state = booking.state.value;
    frame.setAttribute('aria-label', texts.region('site' in state ? state.site.name : ''));
    showLink();
    for (const { name, detail } of pageEvents(before, state)) tell(name, detail);
    before = state;
  };
  tellPage();
  const stopTelling = booking.state.follow(tellPage);
  booking.start();

  leaving.addEventListener('abort', () => {
    stopTelling();
    for (const timer of timers) clearTimeout(timer);
    render(null, frame);
  });
}

/** The page's own colours, now and whenever its scheme changes. */
function followColours(host: HTMLElement, frame: HTMLElement, { theme }: Options, leaving: AbortSignal): void {
  const colour = () => {
    for (const [name, value] of Object.entries(pageColours(host, frame, theme))) frame.style.setProperty(name, value);
  };
  // The page's own sheet follows the scheme first.
  const recolour = () => requestAnimationFrame(colour);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', recolour, { signal: leaving });
  colour();
}

const sheets = new Map<string, CSSStyleSheet>();

/** One sheet for all widgets of a page. */
function sheetOf(css: string): CSSStyleSheet {
  const known = sheets.get(css) ?? new CSSStyleSheet();
  if (!sheets.has(css)) known.replaceSync(css);
  sheets.set(css, known);
  return known;
}

const presetOf = (options: Options): Partial<Draft> =>
  Object.fromEntries(
    (['service', 'unit', 'location', 'date', 'promo'] as const).flatMap((name) => (options[name] ? [[name, options[name]]] : [])),
  );
