/** The widget in a frame, as tall as what stands in it: for pages whose scripts or styles nobody can vouch for. */
import { campaignOf } from '../../element/campaign-chunk.ts';
import { optionNames } from '../../element/options.ts';
import type { Embed } from '../embed.ts';
import { draw, shadowOf, sheetOf } from './draw.ts';
import { frameMessage, type Greeting, knows, type Look, type Now, WORD } from './frame-messages.ts';

const sheet = sheetOf(`:host{display:block}:host([hidden]){display:none}
iframe{display:block;width:100%;border:0;background:none;color-scheme:inherit}
iframe:not([data-on]){position:absolute;height:0;visibility:hidden}`);

const addresses = new WeakMap<HTMLElement, string>();

export function stand(host: HTMLElement, embed: Embed): void {
  const proxy = (host.getAttribute('proxy') ?? embed.proxy).replace(/\/+$/, '');
  const address = `${proxy}/embed/${encodeURIComponent(host.getAttribute('site') ?? '')}`;
  // The same frame, still there.
  if (addresses.get(host) === address && host.shadowRoot?.querySelector('iframe')) return;
  addresses.set(host, address);
  const root = shadowOf(host, sheet);
  const word = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const title = host.textContent?.trim() || 'Okno';
  const frame = draw('iframe', { src: `${address}?${wishes(host)}#${WORD}${word}`, title, part: 'frame' });
  // What the page has inside stays until the frame has said how tall it is.
  const link = draw('slot');
  let open: MessagePort | null = null;

  const hear = ({ source, origin, data }: MessageEvent) => {
    if (!frame.isConnected) return window.removeEventListener('message', hear);
    if (source !== frame.contentWindow || origin !== new URL(proxy).origin || !knows(word, data)) return;
    open?.close();
    const { port1, port2 } = new MessageChannel();
    open = port1;
    port1.onmessage = take;
    const greeting: Greeting = { word, look: lookOf(host) };
    frame.contentWindow?.postMessage(greeting, origin, [port2]);
  };
  /** What it is to be when the page is drawn next: once, however often it was told. */
  let tall: number | null = null;
  const stretch = () => {
    frame.toggleAttribute('data-on', true);
    frame.style.height = `${tall}px`;
    tall = null;
    link.remove();
  };
  const take = ({ data }: MessageEvent) => {
    const { height, event } = frameMessage(data);
    if (height !== undefined) {
      if (tall === null) requestAnimationFrame(stretch);
      tall = height;
    }
    if (event) host.dispatchEvent(new CustomEvent(event[0], { detail: event[1], bubbles: true, composed: true }));
  };
  window.addEventListener('message', hear);
  // What the page changes later is taken over by the widget that stands: nothing is loaded anew.
  const tell = (now: Now) => open?.postMessage(now);
  const changes = new MutationObserver(() => {
    if (!frame.isConnected) return changes.disconnect();
    requestAnimationFrame(() => tell({ look: lookOf(host), wishes: Object.fromEntries(wishes(host)) }));
  });
  for (const element of [host, document.body, document.documentElement]) changes.observe(element, { attributes: true });
  root.append(frame, link);
  retry(frame, () => link.isConnected);
}

/** What did not come is fetched again, less and less often. */
function retry(frame: HTMLIFrameElement, missing: () => boolean, pause = 10_000): void {
  setTimeout(() => {
    if (!frame.isConnected || !missing()) return;
    // The same address again, which is not what the frame may have gone to.
    frame.src = String(frame.src);
    retry(frame, missing, pause * 2);
  }, pause);
}

function wishes(host: Element): URLSearchParams {
  const query = new URLSearchParams();
  // A page that says only `en` leaves it to the browser whose English is meant.
  const spoken = host.closest('[lang]')?.getAttribute('lang');
  if (spoken && !navigator.language.startsWith(spoken)) query.set('locale', spoken);
  // A frame sees nothing of the page's address.
  for (const [name, value] of Object.entries(campaignOf(location.search, () => sessionStorage) ?? {})) query.set(name, value);
  for (const name of optionNames) {
    const value = host.getAttribute(name);
    if (value && !['site', 'proxy', 'mode', 'manage'].includes(name)) query.set(name, value);
  }
  return query;
}

function lookOf(host: Element): Look {
  const style = getComputedStyle(host);
  let ground = 'transparent';
  for (let element: Element | null = host; element && /^(transparent|rgba\(.*, 0\))$/.test(ground); element = element.parentElement) {
    ground = getComputedStyle(element).backgroundColor;
  }
  return {
    accent: style.getPropertyValue('--okno-accent'),
    colour: style.color,
    ground,
    font: style.fontFamily,
    scheme: style.colorScheme,
  };
}
