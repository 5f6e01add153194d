/**
 * `okno.js`: waits until somebody comes near a widget, then fetches the core and a language, or the mode's own chunk, from the
 * version that it was built with. Until then it draws nothing and asks for nothing; what it cannot get leaves the page's link.
 */
import { isCampaign } from '../element/campaign.ts';
import { chooseLocale } from '../i18n/choose-locale.ts';
import type { Call, Embed, Mode, OknoGlobal } from './embed.ts';

/** Written in by the build. */
declare const OKNO_VERSION: string;
declare const OKNO_LANGUAGES: string;

interface Core {
  register(defaults: Pick<Embed, 'proxy' | 'locale' | 'stand'> & { drive(...call: Call): void }): void;
}

interface Campaign {
  campaignOf(search: string, session: () => Storage): unknown;
}
interface Popup {
  open(trigger: HTMLElement, embed: Embed): Promise<void>;
}
interface Drive {
  drive(call: Call, embed: Embed): unknown;
}

const root = new URL(/* @vite-ignore */ '.', import.meta.url).href;
const proxy = root.slice(0, -1);
const before = window.okno;

const part = <Part>(name: string): Promise<Part> => import(/* @vite-ignore */ `${root}okno/${OKNO_VERSION}/${name}.js`);

function start(): void {
  const hosts = document.getElementsByTagName('okno-booking') as HTMLCollectionOf<HTMLElement>;
  const tried = new WeakSet<Element>();
  let loading: Promise<void> | null = null;

  const locale = (element?: Element) => {
    const { languages } = navigator;
    const page = element?.closest('[lang]')?.getAttribute('lang');
    // A page that says only `en` leaves it to the browser whose English is meant.
    const exact = page && languages.find((one) => one.startsWith(`${page}-`));
    return chooseLocale([element?.getAttribute('locale'), exact, page, ...languages], OKNO_LANGUAGES);
  };
  const embed: Embed = {
    proxy,
    locale,
    load() {
      loading ??= Promise.all([part<Core>('core'), part(`${locale(hosts[0]).slice(0, 2)}-first`)]).then(
        ([{ register }]) => {
          register({ ...embed, drive: (...call) => void okno(...call).catch(() => {}) });
        },
        (reason) => {
          loading = null;
          throw reason;
        },
      );
      return loading;
    },
    async stand(host) {
      const mode = host.getAttribute('mode');
      const name = { popup: 'popup', float: 'popup', frame: 'frame', page: 'page' }[mode ?? ''];
      await (name ? join(name, host) : embed.load());
    },
  };

  const join = async (name: string, host: HTMLElement) => (await part<Mode>(name)).stand(host, embed);
  const wake = (host: HTMLElement, pause = 5000) => {
    seen.unobserve(host);
    // The link inside stays, and somebody may be luckier later.
    embed.stand(host).catch(() => setTimeout(() => host.isConnected && wake(host, pause * 2), pause));
  };
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) wake(target as HTMLElement);
    },
    { rootMargin: '600px' },
  );
  const watch = () => {
    for (const host of hosts) {
      if (tried.has(host)) continue;
      tried.add(host);
      // Before anything happens that is to be counted.
      if (host.hasAttribute('analytics')) join('analytics', host).catch(() => {});
      // What floats is seen wherever it stands, and a frame is asked for only when it is wanted.
      if (['float', 'page'].includes(host.getAttribute('mode') ?? '')) wake(host);
      else seen.observe(host);
    }
  };
  // For as long as the page is open: one that comes later may be counted too.
  new MutationObserver(watch).observe(document, { childList: true, subtree: true });
  watch();

  // It may lead to a page long before somebody books on another one.
  const { search } = location;
  if (isCampaign(search))
    part<Campaign>('campaign').then(
      ({ campaignOf }) => campaignOf(search, () => sessionStorage),
      () => {},
    );

  const popup = () => part<Popup>('popup');
  const notice = (event: Event) => {
    const near = (event.target as Element).closest?.<HTMLElement>('[data-okno-open],okno-booking');
    const site = near?.dataset['oknoOpen'];
    if (!near) return;
    if (site === undefined) {
      if (event.type !== 'click' && !near.shadowRoot) embed.stand(near).catch(() => {});
    } else if (event.type !== 'click') {
      popup().catch(() => {});
      embed.load().catch(() => {});
    } else if (!['ctrlKey', 'metaKey', 'shiftKey'].some((key) => event[key as keyof Event])) {
      event.preventDefault();
      const go = () => location.assign((near as HTMLAnchorElement).href || `${root}embed/${site}`);
      // As long as a click may wait before it becomes an ordinary one.
      const leave = setTimeout(go, 3500);
      popup()
        .then(({ open }) => open(near, embed))
        .then(() => clearTimeout(leave), go);
    }
  };
  for (const type of ['pointerover', 'focusin', 'click']) document.addEventListener(type, notice, true);

  // One after the other, as they were made.
  let line: Promise<unknown> = Promise.resolve();
  const okno = (...call: Call) => {
    const done = line.then(() => part<Drive>('drive')).then(({ drive }) => drive(call, embed));
    line = done.catch(() => {});
    return done;
  };
  window.okno = Object.assign<OknoGlobal, { here: true }>(okno, { here: true });
  for (const call of before?.q ?? []) void okno(...(Array.from(call) as unknown as Call));
}

// The script may be on a page many times; older browsers keep the link.
if (!before?.here && 'adoptedStyleSheets' in document && 'container' in document.documentElement.style) start();
