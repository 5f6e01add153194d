/** The custom element: the only part that knows the page. It wires model, views and browser together, and takes them apart. */

import { render } from 'preact';
import { pathOf } from '../../shared/routes.ts';
import { exchange } from '../api/exchange.ts';
import type { Site } from '../booking/contract.ts';
import { live } from '../booking/live.ts';
import { createBooking } from '../booking/model.ts';
import type { StepName } from '../booking/state.ts';
import { chooseLanguage } from '../i18n/choose-language.ts';
import { createFirstFormat } from '../i18n/format-first.ts';
import { type Language, languages, loadFirst, loadRest } from '../i18n/languages.ts';
import { Flow } from '../steps/flow.tsx';
import type { LaterViews } from '../steps/later-views.ts';
import { firstSheet } from '../theme/first.ts';
import { createLater } from '../ui/later.ts';
import type { LaterView, View } from '../ui/view.ts';
import { askedParts } from './asked-parts.ts';
import { pageEvents } from './events.ts';
import { campaignOf } from './landing.ts';
import type { BookingMethods } from './methods.ts';
import { type OptionName, type Options, optionNames, options, type Prefill, prefillNames, readOptions } from './options.ts';
import { pageColours } from './page-colours.ts';
import { wishOf } from './prefill.ts';
import { createMemory } from './storage.ts';
import { waitingParts } from './waiting-parts.ts';

export interface ElementDefaults {
  /** The proxy that the script came from, without a slash at the end. */
  readonly proxy: string;
}

/** What stands on the page and may still be changed. */
interface Mounted {
  /** The page has set other options. */
  change(names: ReadonlySet<OptionName>, setting: Setting): void;
  goTo(step: StepName): void;
  prefill(wish: Prefill): void;
  reset(): void;
}

/** Another business, or another view: nothing of the old one can stay. */
const restarting: readonly OptionName[] = ['site', 'proxy', 'manage', 'kiosk'];

export function createElementClass(defaults: ElementDefaults): CustomElementConstructor {
  class BookingElement extends HTMLElement implements BookingMethods {
    static readonly observedAttributes = optionNames;
    #stop: (() => void) | null = null;
    #mounted: Mounted | null = null;
    /** Called before it stood. */
    #calls: ((mounted: Mounted) => void)[] = [];
    readonly #changed = new Set<OptionName>();
    #starts = 0;

    connectedCallback() {
      this.#start();
    }

    disconnectedCallback() {
      this.#stop?.();
      this.#stop = null;
    }

    attributeChangedCallback(name: OptionName, before: string | null, now: string | null) {
      if (!this.#stop || before === now) return;
      this.#changed.add(name);
      // Several attributes may change at once; they are looked at together.
      if (this.#changed.size > 1) return;
      queueMicrotask(() => {
        const names = new Set(this.#changed);
        this.#changed.clear();
        if (!this.isConnected) return;
        if (!this.#mounted || restarting.some((one) => names.has(one))) {
          this.#stop?.();
          this.#start();
        } else this.#withTexts((setting) => this.#mounted?.change(names, setting));
      });
    }

    open() {
      this.hidden = false;
      this.scrollIntoView({ block: 'nearest' });
    }
    close() {
      if (this.hidden) return;
      this.hidden = true;
      this.dispatchEvent(new CustomEvent('okno-close', { detail: {}, bubbles: true, composed: true }));
    }
    goTo(step: StepName) {
      this.#call((mounted) => mounted.goTo(step));
    }
    prefill(wish: Prefill) {
      this.#call((mounted) => mounted.prefill(wish));
    }
    reset() {
      this.#call((mounted) => mounted.reset());
    }

    #call(call: (mounted: Mounted) => void) {
      if (this.#mounted) call(this.#mounted);
      else this.#calls.push(call);
    }

    #start() {
      const leaving = new AbortController();
      this.#stop = () => leaving.abort();
      this.#mounted = null;
      this.#withTexts((setting) => {
        if (leaving.signal.aborted) return;
        const mounted = mount(this, setting, leaving.signal);
        this.#mounted = mounted;
        for (const call of this.#calls.splice(0)) call(mounted);
      });
    }

    /** Only the newest counts: an older language may come later. */
    #withTexts(run: (setting: Setting) => void) {
      this.#starts += 1;
      const start = this.#starts;
      const link = new URLSearchParams(location.search);
      const options = readOptions(
        (name) => this.getAttribute(name),
        (name) => link.get(name),
      );
      const locale = options.locale || localeOf(this.closest('[lang]')?.getAttribute('lang'));
      const language = chooseLanguage([locale, navigator.language], languages, 'en');
      loadFirst[language]().then(
        ({ default: texts }) => start === this.#starts && run({ options, locale, language, texts, proxy: options.proxy || defaults.proxy }),
        // The link inside the element stays.
        () => undefined,
      );
    }
  }
  for (const name of optionNames) {
    Object.defineProperty(BookingElement.prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: HTMLElement) {
        return this.getAttribute(name) ?? options[name];
      },
      set(this: HTMLElement, value: unknown) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, String(value));
      },
    });
  }
  return BookingElement;
}

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

function mount(host: HTMLElement, setting: Setting, leaving: AbortSignal): Mounted {
  const { options, proxy } = setting;
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheetOf(firstSheet)];
  const frame = document.createElement('div');
  frame.setAttribute('part', 'root');
  root.replaceChildren(frame);

  const clientZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const http = { proxy: proxy.replace(/\/+$/, ''), site: options.site, fetch: window.fetch.bind(window), signal: leaving };
  const { site } = options;
  /** As it is dressed now: another locale may come while it lives. */
  let { locale, language, texts } = setting;
  let preset = options;
  const memory = createMemory({
    site,
    now: Date.now,
    local: () => localStorage,
    session: () => sessionStorage,
    preset: () => wishOf(prefillOf(preset)),
    keeps: !options.kiosk,
  });
  const rightToLeft = getComputedStyle(host).direction === 'rtl';
  const direction = rightToLeft ? 'rtl' : 'ltr';
  const addSheet = (css: string) => {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetOf(css)];
  };
  const randomKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  /** False when the page says no to what may be cancelled. */
  const tell = (name: string, detail: object, cancelable = false) =>
    host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
  const look = ({ surface, theme }: Options) => {
    frame.className = surface === 'card' ? 'okno card' : 'okno';
    colours.theme = theme;
    colours.follow();
  };
  const colours = followColours(host, frame, leaving);
  look(options);
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
    return { change: (_, { options: now }) => look(now), goTo: nothing, prefill: nothing, reset: nothing };
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
    origin: {
      timezone: clientZone,
      get locale() {
        return locale;
      },
      attribution: campaignOf(location.search, () => sessionStorage),
      page: /^http.{0,1990}/.exec(location.origin + location.pathname)?.[0],
    },
    randomKey,
    maySubmit: () => tell('okno-submit', {}, true),
    needLater: () => later.need(),
  });

  /** What the later steps need, made anew when the language or the clock of what is chosen is another one. */
  const full = live<LaterView | null>(null);
  let refit = nothing;
  booking.state.follow(() => refit());
  let logic: Promise<Logic> | null = null;
  const learn = () => {
    logic ??= loadLogic(business);
    return logic.catch((failure: unknown) => {
      logic = null;
      throw failure;
    });
  };
  let learnt = false;
  /** The later steps in the language of now. */
  const dressLater = async (): Promise<LaterViews> => {
    const spoken = { locale, language };
    const [{ chunk, added }, { default: words }] = await Promise.all([learn(), loadRest[spoken.language]()]);
    let views: LaterViews = chunk.views;
    for (const extension of added) views = await extension.views(views, spoken.language, http);
    const asked = askedParts(spoken.language);
    const waiting = waitingParts(spoken.language, addSheet);
    const loadPaying = async () => (await import('./payment-chunk.tsx')).payingParts({ http, language: spoken.language, randomKey });
    const paying = createLater(loadPaying);
    const own: LaterView['own'] = { page: ownPage, parts: loadOwn, save: async (token) => (await loadOwn()).saveCalendar(http, token) };
    let shown = '';
    refit = () => {
      const zone = chunk.shownZone(booking.state.value, clientZone);
      if (zone === shown) return;
      shown = zone;
      const format = chunk.createFormat({ locale: spoken.locale, zone, clientZone, now: Date.now, ...business?.formats });
      full.value = { words, format, asked, waiting, paying, own };
    };
    refit();
    if (!learnt) {
      learnt = true;
      addSheet(chunk.css + added.map(({ css }) => css).join(''));
      const ports = { api: chunk.createApi(http), memory, after: (ms: number, run: () => void) => void timers.add(setTimeout(run, ms)) };
      const transition = added.reduce((base, { widen }) => widen(base), chunk.transition);
      booking.learn({ transition, run: chunk.createEffectRunner(ports, (event) => booking.send(event)) });
    }
    return views;
  };
  let later = createLater(dressLater);

  const ownPage = (token: string) => `${http.proxy}${pathOf('manage', { site })}#${token}`;
  const said = live('');
  const draw = () => {
    const view: View = {
      booking,
      texts,
      format: createFirstFormat(locale),
      later: full,
      picture: (id) => http.proxy + pathOf('picture', { site, picture: id }),
      announce: (text) => (said.value = text),
    };
    render(<Flow view={view} later={later} said={said} direction={direction} />, frame);
  };
  draw();
  host.addEventListener('click', () => host.toggleAttribute('data-used', true), { once: true, signal: leaving });

  let before = booking.state.value;
  const tellPage = () => {
    const state = booking.state.value;
    frame.setAttribute('aria-label', texts.region('site' in state ? state.site.name : ''));
    // The host's own link is the last resort: it comes back when nothing else works.
    if (state.phase !== 'unavailable') frame.querySelector('slot')?.remove();
    else if (!frame.querySelector('slot')) frame.append(document.createElement('slot'));
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

  /** What is asked for before there is anything to choose from waits for it. */
  function whenReady(run: () => void): void {
    const stands = () => 'site' in booking.state.value;
    const stop = booking.state.follow(() => {
      if (!stands()) return;
      stop();
      run();
    });
    if (!stands()) return;
    stop();
    run();
  }
  const prefill = (wish: Prefill) => whenReady(() => booking.send({ type: 'prefilled', wish: wishOf(wish) }));
  const widget: Mounted = {
    change(names, now) {
      preset = now.options;
      look(now.options);
      if (now.locale !== locale) {
        ({ locale, language, texts } = now);
        // The words of a later step come first, so that it does not go away meanwhile.
        const dressed = later.parts.value ? dressLater() : null;
        Promise.resolve(dressed).then(
          (views) => {
            if (locale !== now.locale || leaving.aborted) return;
            later = createLater(dressLater, views);
            frame.lang = language;
            draw();
            tellPage();
          },
          // It stays in the language that it has.
          nothing,
        );
      }
      const wish = prefillOf(now.options, names);
      if (Object.keys(wish).length > 0) prefill(wish);
    },
    goTo: (step) => whenReady(() => booking.send({ type: 'step_opened', step })),
    prefill,
    reset() {
      const { phase } = booking.state.value;
      // What is on its way goes on, and is not forgotten.
      if (phase === 'submitting' || phase === 'waiting') return;
      memory.forget();
      whenReady(() => business && booking.send({ type: 'erased', draft: memory.load(business).draft }));
    },
  };
  const kiosk = Number(options.kiosk) * 1000;
  if (kiosk > 0) {
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(leave, kiosk);
      timers.add(timer);
    };
    const leave = () => {
      const { phase } = booking.state.value;
      if (phase === 'submitting' || phase === 'waiting') wait();
      else widget.reset();
    };
    for (const touch of ['input', 'click', 'keydown']) frame.addEventListener(touch, wait);
    // The end is to be read first.
    booking.state.follow(() => booking.state.value.phase === 'finished' && wait());
  }
  return widget;
}

function nothing(): void {}

type Logic = Awaited<ReturnType<typeof loadLogic>>;

/** All logic after the first step, with what this business can do beyond it. */
async function loadLogic(business: Site | null) {
  const { maxLines = 1, maxSeats = 1, captcha, login } = business?.capabilities ?? {};
  const [chunk, ...added] = await Promise.all([
    import('./later-chunk.ts'),
    // First, so that it stands within what the others draw around the form.
    captcha && import('./captcha-chunk.tsx'),
    maxLines > 1 && import('./visit-chunk.tsx'),
    maxSeats > 1 && import('./seats-chunk.tsx'),
    business?.services.some(({ series }) => series) && import('./series-chunk.tsx'),
    // Last, for it stands in the place of them all.
    login && import('./login-chunk.tsx'),
  ]);
  return { chunk, added: added.flatMap((one) => (one ? [one.extension] : [])) };
}

/** The page's own colours, now and whenever its scheme changes. */
function followColours(host: HTMLElement, frame: HTMLElement, leaving: AbortSignal) {
  const colours = {
    theme: '',
    follow() {
      for (const [name, value] of Object.entries(pageColours(host, frame, colours.theme))) frame.style.setProperty(name, value);
    },
  };
  // The page's own sheet follows the scheme first.
  const recolour = () => requestAnimationFrame(colours.follow);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', recolour, { signal: leaving });
  return colours;
}

const sheets = new Map<string, CSSStyleSheet>();

/** One sheet for all widgets of a page. */
function sheetOf(css: string): CSSStyleSheet {
  const known = sheets.get(css) ?? new CSSStyleSheet();
  if (!sheets.has(css)) known.replaceSync(css);
  sheets.set(css, known);
  return known;
}

const prefillOf = (options: Options, names: ReadonlySet<OptionName> = new Set(prefillNames)): Prefill =>
  Object.fromEntries(prefillNames.flatMap((name) => (names.has(name) ? [[name, options[name]]] : [])));
