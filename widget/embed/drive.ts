/** `okno(name, …args)`: finds the widget that is meant and has it do so. Knows no method but opening and closing; what the client agrees to holds for the page. */
import type { Call, Embed } from './embed.ts';

const popups = () => import('./popup-chunk.ts');

export async function drive([name, ...args]: Call, embed: Embed): Promise<unknown> {
  const [meant, ...rest] = args;
  if (name === 'consent') return Object.assign(window.okno ?? {}, { consent: meant });
  const chosen = meant instanceof HTMLElement ? meant : typeof meant === 'string' ? bySite(meant) : null;
  const host = chosen ?? document.querySelector<HTMLElement>('okno-booking');
  if (name === 'load') return embed.load();
  if (name === 'open') {
    if (host && isPopup(host)) return (await popups()).open(host, embed);
    if (!host && typeof meant === 'string') {
      const trigger = document.createElement('button');
      trigger.dataset['oknoOpen'] = meant;
      return (await popups()).open(trigger, embed);
    }
  }
  if (!host) return undefined;
  if (name === 'close' && isPopup(host)) return (await popups()).close(host);
  await embed.load();
  const target: object = host.shadowRoot?.querySelector('okno-booking') ?? host;
  const method: unknown = Reflect.get(target, name);
  if (typeof method !== 'function') throw new TypeError(`okno: there is no "${name}"`);
  return method.apply(target, chosen ? rest : args);
}

const isPopup = (host: Element) => ['popup', 'float'].includes(host.getAttribute('mode') ?? '');

/** The page may have several; the one that can be seen comes first. */
const bySite = (site: string): HTMLElement | null => document.querySelector(`okno-booking[site="${CSS.escape(site)}"]`);
