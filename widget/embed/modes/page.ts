/** The widget on our own page: takes its wishes from the address, and within a frame tells the page around it what it needs to know. */
import type { PageEventName } from '../../../shared/contract/index.ts';
import { optionNames } from '../../element/options.ts';
import type { Embed } from '../embed.ts';
import { shadowOf, sheetOf } from './draw.ts';
import { type FrameMessage, greetingFor, type Look, type Now, WORD } from './frame-messages.ts';
import { createInner } from './inner.ts';

/** Longer than a page takes that has our script; without one the frame stands by itself. */
const PATIENCE = 1000;

const sheet = sheetOf(':host{display:block}');

/** What an address may not say. */
const own = ['site', 'proxy', 'mode', 'manage'];

/** Every event, so that none is forgotten. */
const events: Readonly<Record<PageEventName, true>> = {
  'okno-ready': true,
  'okno-step': true,
  'okno-submit': true,
  'okno-booked': true,
  'okno-cancelled': true,
  'okno-rescheduled': true,
  'okno-open': true,
  'okno-close': true,
  'okno-error': true,
};

export async function stand(host: HTMLElement, embed: Embed): Promise<void> {
  if (host.shadowRoot?.firstChild) return;
  const query = new URLSearchParams(location.search);
  for (const name of optionNames) {
    const value = query.get(name);
    // Whoever follows a link sees what it has filled in; around a frame the business's own page answers for it.
    const kept = window === window.parent ? [...own, 'hide'] : own;
    if (value && !kept.includes(name)) host.setAttribute(name, value);
  }
  const inner = createInner(host);
  const root = shadowOf(host, sheet);
  host.addEventListener('okno-ready', () => nameAfter(root));
  let port: MessagePort | null = null;
  if (window !== window.parent) {
    document.documentElement.toggleAttribute('data-framed', true);
    const word = location.hash.startsWith(`#${WORD}`) ? location.hash.slice(WORD.length + 1) : '';
    if (word) port = await greet(host, word);
  }
  root.append(inner);
  if (port) {
    tellEvents(host, port);
    port.onmessage = ({ data }: MessageEvent<Now>) => {
      wear(host, data.look);
      for (const name of optionNames.filter((one) => !own.includes(one))) setOrRemove(host, name, data.wishes[name]);
    };
  }
  await embed.load();
  if (port) tellHeight(host, port);
}

/** The page knows the business's name as soon as the widget does. */
function nameAfter(root: ShadowRoot): void {
  const name = root.querySelector('okno-booking')?.shadowRoot?.querySelector('[role=region]')?.getAttribute('aria-label');
  const heading = document.querySelector('h1');
  if (!name || !heading) return;
  document.title = name;
  heading.textContent = name;
  document.documentElement.toggleAttribute('data-named', true);
}

/** Only the page around this frame is heard, and only with the word that it put into the address. Null when it says nothing. */
function greet(host: HTMLElement, word: string): Promise<MessagePort | null> {
  return new Promise((resolve) => {
    const hear = ({ source, origin, data, ports: [port] }: MessageEvent) => {
      const greeting = greetingFor(word, data);
      if (source !== window.parent || !isFramer(origin) || !greeting || !port) return;
      window.removeEventListener('message', hear);
      wear(host, greeting.look);
      resolve(port);
    };
    window.addEventListener('message', hear);
    setTimeout(() => resolve(null), PATIENCE);
    // It says nothing but the word that the page gave; who may be that page is said in this document's policy.
    window.parent.postMessage({ word }, '*');
  });
}

function setOrRemove(host: HTMLElement, name: string, value: string | undefined): void {
  if (value) host.setAttribute(name, value);
  else host.removeAttribute(name);
}

const say = (port: MessagePort, message: FrameMessage) => port.postMessage(message);

function tellEvents(host: HTMLElement, port: MessagePort): void {
  for (const name of Object.keys(events)) {
    host.addEventListener(name, (event) => say(port, { event: [name, (event as CustomEvent<object>).detail] }));
  }
}

/** The frame grows with what is in it, so nothing is ever cut off or scrolled twice. */
function tellHeight(host: HTMLElement, port: MessagePort): void {
  document.documentElement.style.overflow = 'hidden';
  let told = -1;
  const measure = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height !== told) say(port, { height });
    told = height;
  };
  measure();
  new ResizeObserver(measure).observe(document.body);
  // Where the frame cannot be seen, browsers draw nothing and observe nothing.
  for (const name of Object.keys(events)) host.addEventListener(name, () => setTimeout(measure));
}

/** The page's own rules say who may frame it; here is the same list. */
const isFramer = (origin: string) => (document.documentElement.dataset['framers'] ?? '').split(' ').includes(origin);

function wear(host: HTMLElement, { accent, colour, ground, font, scheme }: Look): void {
  const { style } = document.documentElement;
  style.colorScheme = scheme;
  const { style: body } = document.body;
  body.color = colour;
  body.backgroundColor = ground;
  body.fontFamily = font;
  if (accent) host.style.setProperty('--okno-accent', accent);
}
