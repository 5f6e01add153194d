/** A whole widget in a page that is not drawn, with a proxy that answers when the test lets it, and what a client hears at each act. */
import { afterEach, beforeEach, vi } from 'vitest';
import type { Language } from '../i18n/languages.ts';
import { loadWords, parts } from '../i18n/words.ts';
import { type Heard, listenTo } from './heard.testing.ts';
import { mount } from './mount.tsx';
import { readOptions } from './options.ts';

/** What the proxy is asked, as `POST /v1/sites/salon/quote`, and what it answers; null is a refusal. */
export type Answers = (asked: string) => unknown;

/** In tests beside it the clock stands at `now` in `zone`, and what this page lacks of a browser is there. */
export function inPage(now: string, zone: string): void {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse(now), toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    vi.stubEnv('TZ', zone);
    vi.stubGlobal('matchMedia', () => new EventTarget());
    vi.stubGlobal('CSS', { escape: (text: string) => text });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
    document.body.replaceChildren();
    sessionStorage.clear();
  });
}

/** Until what is fetched has come and what follows is drawn: no clock is waited for. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await vi.dynamicImportSettled();
    for (let drawing = 0; drawing < 4; drawing += 1) await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Fifty milliseconds of the page's clock, and whatever they bring. */
export async function settled(): Promise<void> {
  await settle();
  vi.advanceTimersByTime(50);
  await settle();
}

/** A real answer's body would come by a stream, in as many turns as the machine likes. */
const answered = (told: unknown) => ({ ok: told !== null, json: async () => told ?? {} });

/** A proxy that answers at once; returns what it was asked. */
export function proxyOf(answers: Answers): readonly string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string, { method = 'GET' }: RequestInit = {}) => {
    asked.push(`${method} ${url}`);
    return answered(answers(`${method} ${url}`));
  });
  return asked;
}

export async function liveWidget(language: Language, locale: string, answers: Answers) {
  // Code that is fetched later is there at once: what is heard must not depend on how quick a machine is.
  await Promise.all([import('./later-chunk.ts'), import('./asked-chunk.tsx'), import('./waiting-chunk.ts'), import('./list-chunk.ts')]);
  for (const part of Object.keys(parts) as (keyof typeof parts)[]) await loadWords(language, part);

  const held: (() => void)[] = [];
  vi.stubGlobal('fetch', async (url: string, { method = 'GET' }: RequestInit = {}) => {
    await new Promise<void>((resolve) => held.push(resolve));
    return answered(answers(`${method} ${url}`));
  });

  const host = document.body.appendChild(document.createElement('div'));
  const options = readOptions((name) => (name === 'site' ? 'salon' : null));
  const leaving = new AbortController();
  mount(host, { options, locale, language, texts: await loadWords(language, 'first'), proxy: '' }, leaving.signal);
  const root = host.shadowRoot;
  if (!root) throw new Error('it did not stand');
  const heard: Heard = listenTo(root);
  const acts: [act: string, heard: readonly string[]][] = [];

  const note = async (what: string) => {
    await settled();
    acts.push([what, heard.take()]);
  };

  return {
    /** Within the widget; there must be one. */
    find<Found extends HTMLElement = HTMLElement>(selector: string, index = 0): Found {
      const found = root.querySelectorAll<Found>(selector)[index];
      if (!found) throw new Error(`no ${selector} in ${root.innerHTML}`);
      return found;
    },
    /** The client goes there by Tab and presses it. */
    async press(what: string, element: HTMLElement) {
      element.focus();
      heard.take();
      element.click();
      await note(what);
    },
    async focus(what: string, element: HTMLElement) {
      element.focus();
      await note(what);
    },
    async key(key: string, element: Element | null = root.activeElement) {
      element?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
      await note(`[${key}]`);
    },
    async type(element: HTMLInputElement, text: string) {
      element.focus();
      heard.take();
      element.value = text;
      element.dispatchEvent(new Event('input', { bubbles: true }));
      await note(`types ${text}`);
    },
    /** The proxy answers everything that it was asked. */
    async answered(what = 'the proxy answers') {
      for (const answer of held.splice(0)) answer();
      await note(what);
    },
    async passed(seconds: number) {
      vi.advanceTimersByTime(seconds * 1000);
      await note(`${seconds} s`);
    },
    acts: acts as readonly (typeof acts)[number][],
    transcript: () => acts.map(([act, lines]) => [`> ${act}\n`, ...lines.map((line) => `  ${line}\n`)].join('')).join(''),
    leave: () => leaving.abort(),
  };
}

export type LiveWidget = Awaited<ReturnType<typeof liveWidget>>;
