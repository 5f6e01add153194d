/** The custom element: what a page may set on it and call, when it starts, changes and stops. */
import type { StepName } from '../booking/state.ts';
import type { Language } from '../i18n/languages.ts';
import { loadWords } from '../i18n/words.ts';
import type { BookingMethods } from './methods.ts';
import { mount, nothing } from './mount.tsx';
import type { Driven, Mounted, Setting } from './mounted.ts';
import { type OptionName, optionNames, options, type Prefill, readOptions } from './options.ts';

export interface ElementDefaults {
  /** The proxy that the script came from, without a slash at the end. */
  readonly proxy: string;
  /** Of what is said in this element. */
  locale(host: Element): string;
  /** Builds what stands in the element's place in another mode than inline. */
  stand(host: HTMLElement): Promise<void>;
  /** As a page's script says it: `okno(name, element)`. */
  drive(name: 'open' | 'close', host: HTMLElement): unknown;
}

/** Another business, or another view: nothing of the old one can stay. */
const restarting: readonly OptionName[] = ['site', 'proxy', 'mode', 'manage', 'kiosk'];

export function createElementClass(defaults: ElementDefaults): CustomElementConstructor {
  class BookingElement extends HTMLElement implements BookingMethods {
    static readonly observedAttributes = optionNames;
    #stop: (() => void) | null = null;
    #mounted: Mounted | null = null;
    /** Called before it stood. */
    #calls: ((driven: Driven) => void)[] = [];
    readonly #changed = new Set<OptionName>();
    #starts = 0;
    readonly #page = new MutationObserver(() => this.#change('locale'));

    connectedCallback() {
      this.#start();
      // What language the page is in may change while it is read.
      this.#page.observe(this.getRootNode(), { subtree: true, attributeFilter: ['lang'] });
    }

    disconnectedCallback() {
      this.#page.disconnect();
      this.#stop?.();
      this.#stop = null;
    }

    attributeChangedCallback(name: OptionName, before: string | null, now: string | null) {
      if (before !== now) this.#change(name);
    }

    #change(name: OptionName) {
      if (!this.#stop) return;
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
      if (this.#stands()) return void defaults.drive('open', this);
      this.#show(true);
      this.scrollIntoView({ block: 'nearest' });
    }
    close() {
      if (this.#stands()) return void defaults.drive('close', this);
      this.#show(false);
    }
    #show(shown: boolean) {
      if (this.hidden !== shown) return;
      this.hidden = !shown;
      this.dispatchEvent(new CustomEvent(shown ? 'okno-open' : 'okno-close', { detail: {}, bubbles: true, composed: true }));
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

    #call(call: (driven: Driven) => void) {
      const inner = this.shadowRoot?.querySelector<BookingElement>('okno-booking');
      if (this.#mounted) this.#mounted.drive(call);
      else if (inner) call(inner);
      else this.#calls.push(call);
    }

    #start() {
      const leaving = new AbortController();
      this.#stop = () => leaving.abort();
      this.#mounted = null;
      const again = () => setTimeout(() => leaving.signal.aborted || this.#start(), AGAIN);
      if (this.#stands()) {
        this.addEventListener('okno-ready', () => this.#flush(), { once: true, signal: leaving.signal });
        defaults.stand(this).catch(again);
        return;
      }
      this.#withTexts((setting) => {
        if (leaving.signal.aborted) return;
        this.#mounted = mount(this, setting, leaving.signal);
        this.#flush();
      }, again);
    }

    /** In another mode than inline something else stands here, with the widget in it. */
    #stands() {
      return readOptions((name) => this.getAttribute(name)).mode !== 'inline';
    }

    #flush() {
      for (const call of this.#calls.splice(0)) this.#call(call);
    }

    /** Only the newest counts: an older language may come later. */
    #withTexts(run: (setting: Setting) => void, again: () => void = nothing) {
      this.#starts += 1;
      const start = this.#starts;
      const link = new URLSearchParams(location.search);
      const options = readOptions(
        (name) => this.getAttribute(name),
        (name) => link.get(name),
      );
      const locale = defaults.locale(this);
      const language = locale.slice(0, 2) as Language;
      loadWords(language, 'first').then(
        (texts) =>
          start === this.#starts &&
          run({ options, locale: texts.written ?? locale, language, texts, proxy: options.proxy || defaults.proxy }),
        // The link inside the element stays.
        again,
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

/** What could not be fetched is asked for again after this. */
const AGAIN = 10_000;
