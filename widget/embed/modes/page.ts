/** The widget on our own page: takes its wishes from the address, and within a frame tells the page around it what it needs to know. */
import type { EventName } from '../../element/events.ts';
import { optionNames } from '../../element/options.ts';
import type { Embed } from '../embed.ts';
import { shadowOf, sheetOf } from './draw.ts';
import { type FrameMessage, greetingFor, type Look, WORD } from './frame-messages.ts';
import { createInner } from './inner.ts';

/** Longer than any page takes that has our script. */
const PATIENCE = 500;

const sheet = sheetOf(':host{display:block}');

/** Every event, so that none is forgotten. */
const events: Readonly<Record<EventName, true>> = {
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
    if (value && !['site', 'proxy', 'mode', 'manage'].includes(name)) host.setAttribute(name, value);
  }
  host.addEventListener('okno-ready', ({ target }) => nameAfter(target as Element));
  const inner = createInner(host);
  const root = shadowOf(host, sheet);
  if (window !== window.parent) {
    document.documentElement.toggleAttribute('data-framed', true);
    const word = location.hash.startsWith(`#${WORD}`) ? location.hash.slice(WORD.length + 1) : '';
    // In the page's own colours from the start, if it answers.
    if (word) await Promise.race([greet(host, word), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  }
  root.append(inner);
  await embed.load();
}

/** The page knows the business's name as soon as the widget does. */
function nameAfter(inner: Element): void {
  const name = inner.shadowRoot?.querySelector('[role=region]')?.getAttribute('aria-label');
  const heading = document.querySelector('h1');
  if (!name || !heading) return;
  document.title = name;
  heading.textContent = name;
}

/** Only the page around this frame is heard, and only with the word that it put into the address. */
function greet(host: HTMLElement, word: string): Promise<void> {
  return new Promise((resolve) => {
    const hear = ({ source, origin, data, ports: [port] }: MessageEvent) => {
      const greeting = greetingFor(word, data);
      if (source !== window.parent || !isFramer(origin) || !greeting || !port) return;
      window.removeEventListener('message', hear);
      wear(host, greeting.look);
      report(host, port);
      resolve();
    };
    window.addEventListener('message', hear);
    // It says nothing but the word that the page gave; who may be that page is said in this document's policy.
    window.parent.postMessage({ word }, '*');
  });
}

function report(host: HTMLElement, port: MessagePort): void {
  const tell = (message: FrameMessage) => port.postMessage(message);
  for (const name of Object.keys(events)) {
    host.addEventListener(name, (event) => tell({ event: [name, (event as CustomEvent<object>).detail] }));
  }
  // The frame grows with what is in it, so nothing is ever cut off or scrolled twice.
  document.documentElement.style.overflow = 'hidden';
  let told = -1;
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    tell({ height });
  }).observe(document.body);
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
  // It may already stand, in other colours.
  host.shadowRoot?.querySelector('okno-booking')?.replaceWith(createInner(host));
}
