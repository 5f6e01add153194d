/** The widget in a dialog: opened by its own button, by one that floats, or by any element of the page. */
import { pageColours } from '../../element/page-colours.ts';
import { directionOf } from '../../i18n/direction.ts';
import type { Language } from '../../i18n/languages.ts';
import type { PopupWords } from '../../i18n/popup-words.ts';
import { loadWords } from '../../i18n/words.ts';
import { popupSheet } from '../../theme/popup.ts';
import type { Embed } from '../embed.ts';
import { createPopup, type Popup } from './dialog.ts';
import { draw, shadowOf, sheetOf } from './draw.ts';
import { floatButton } from './floating.ts';
import { createInner } from './inner.ts';

interface Shell {
  open(opener?: HTMLElement): void;
  close(): void;
  say(words: PopupWords): void;
  /** Looks and speaks as the page does now. */
  follow(): void;
}

const shells = new WeakMap<HTMLElement, Shell>();
const sheet = sheetOf(popupSheet);

/** The page's own sheet follows the scheme, a class or a style first. Looked for anew: a host that is gone is not held. */
const followPage = () =>
  requestAnimationFrame(() => {
    for (const host of document.querySelectorAll<HTMLElement>('okno-booking')) shells.get(host)?.follow();
  });
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', followPage);
const changes = new MutationObserver(followPage);
for (const element of [document.documentElement, document.body]) changes.observe(element, { attributes: true });
changes.observe(document, { subtree: true, attributeFilter: ['lang'] });

export async function stand(host: HTMLElement, embed: Embed): Promise<void> {
  await shellOf(host, embed);
}

/** Opens what belongs to this element: a host of ours, or anything with `data-okno-open`. */
export async function open(opener: HTMLElement, embed: Embed): Promise<void> {
  const host = opener.localName === 'okno-booking' ? opener : hostFor(opener);
  (await shellOf(host, embed)).open(opener);
}

export const close = (host: HTMLElement): void => shells.get(host)?.close();

async function shellOf(host: HTMLElement, embed: Embed): Promise<Shell> {
  const words = await wordsIn(embed.locale(host));
  const known = shells.get(host);
  // Another mode may have stood here since.
  const shell = known && host.shadowRoot?.querySelector('dialog') ? known : build(host, embed);
  shells.set(host, shell);
  shell.say(words);
  return shell;
}

function build(host: HTMLElement, embed: Embed): Shell {
  const root = shadowOf(host, sheet);
  const frame = draw('div');
  const popup: Popup = createPopup(host, () => {
    // Without the core the page's link shows in its place.
    embed.load().catch(() => {});
    return createInner(host);
  });
  const button = draw('button', { type: 'button', class: 'main', part: 'button', 'aria-haspopup': 'dialog' });
  let opened: HTMLElement = button;
  const entitle = () => {
    popup.title.textContent = opened.textContent?.trim() || button.textContent;
  };
  const shell: Shell = {
    open(opener = button) {
      shell.follow();
      opened = opener;
      entitle();
      popup.open(opener);
    },
    close: popup.close,
    say(words) {
      frame.dir = directionOf(embed.locale(host));
      button.textContent = host.textContent?.trim() || words.book;
      popup.shut.setAttribute('aria-label', words.close);
      entitle();
    },
    follow() {
      const locale = embed.locale(host);
      // It stays in the language that it has, if it must.
      wordsIn(locale).then(
        (words) => locale === embed.locale(host) && shell.say(words),
        () => {},
      );
      const theme = host.getAttribute('theme') ?? 'auto';
      for (const [name, value] of Object.entries(pageColours(host, frame, theme))) frame.style.setProperty(name, value);
    },
  };
  button.addEventListener('click', () => shell.open());
  // On its way before it is needed.
  for (const type of ['pointerenter', 'focus']) button.addEventListener(type, () => embed.load().catch(() => {}), { once: true });
  if (!host.hasAttribute('data-bare')) frame.append(button);
  frame.append(popup.dialog);
  root.append(frame);
  if (host.getAttribute('mode') === 'float') floatButton(host, button);
  shell.follow();
  changes.observe(host, { attributes: true });
  return shell;
}

const wordsIn = (locale: string) => loadWords(locale.slice(0, 2) as Language, 'popup');

/** One for every set of wishes, at the end of the page: nothing that is transformed or hidden holds it there. */
const made = new Map<string, HTMLElement>();

function hostFor(trigger: HTMLElement): HTMLElement {
  const wishes = Object.entries(trigger.dataset).flatMap(([key, value]) => {
    const name = /^okno([A-Z]\w*)$/.exec(key)?.[1]?.toLowerCase();
    return name && value !== undefined ? [[name === 'open' ? 'site' : name, value] as const] : [];
  });
  // What the page as a whole speaks is followed there.
  const lang = trigger.closest('body [lang]')?.getAttribute('lang') ?? '';
  const key = JSON.stringify([lang, wishes]);
  const host =
    made.get(key) ??
    draw('okno-booking' as 'div', { ...Object.fromEntries(wishes), ...(lang && { lang }), mode: 'popup', 'data-bare': '' });
  made.set(key, host);
  const address = trigger instanceof HTMLAnchorElement && trigger.href;
  if (address && !host.firstChild) host.append(draw('a', { href: address }, trigger.textContent?.trim() || address));
  if (!host.isConnected) document.body.append(host);
  return host;
}
