/**
 * From an owner's choices to the code to paste. Pure, and safe whatever is typed: it is checked, then escaped.
 * The command line and the demo's page both use it, so it knows neither Node nor a document.
 */
import { type SystemName, systemNames, whereToPaste } from './systems.ts';

export const modes = ['inline', 'popup', 'float', 'frame', 'link'] as const;
export const themes = ['auto', 'light', 'dark'] as const;

/** As typed: every value a string, empty where nothing was chosen. */
export const defaults = { proxy: '', site: '', mode: 'inline', accent: '', locale: '', theme: 'auto', system: 'html' } as const;

export type ChoiceName = keyof typeof defaults;
export type Choices = Readonly<Record<ChoiceName, string>>;

export type Snippet =
  | { readonly ok: true; readonly code: string; readonly where: string; readonly accent: string | null }
  | { readonly ok: false; readonly faults: Partial<Readonly<Record<ChoiceName, string>>> };

/** Of the link, before anything has come. */
const book: Readonly<Record<string, string>> = {
  ru: 'Записаться',
  uk: 'Записатися',
  kk: 'Жазылу',
  de: 'Online buchen',
  fr: 'Réserver en ligne',
  es: 'Reservar en línea',
  pt: 'Marcar online',
  it: 'Prenota online',
  pl: 'Zarezerwuj online',
  tr: 'Online randevu al',
  he: 'הזמנת תור',
  ar: 'احجز عبر الإنترنت',
  ja: 'オンライン予約',
};

export function snippet(given: Partial<Choices>): Snippet {
  const choices: Choices = { ...defaults, ...given };
  const [proxy, site, accent, locale] = [address(choices.proxy), siteName(choices.site), colour(choices.accent), language(choices.locale)];
  const faults = {
    ...(proxy === null && { proxy: 'The address of your proxy, like https://book.example.com.' }),
    ...(site === null && { site: 'The site’s name in the proxy’s configuration: small letters, digits and hyphens.' }),
    ...(accent === undefined && { accent: 'A colour like #a8325e, or nothing.' }),
    ...(locale === null && { locale: 'A language like en-GB, or nothing for the page’s own.' }),
    ...(!isOneOf(modes, choices.mode) && { mode: `One of ${modes.join(', ')}.` }),
    ...(!isOneOf(themes, choices.theme) && { theme: `One of ${themes.join(', ')}.` }),
    ...(!isOneOf(systemNames, choices.system) && { system: `One of ${systemNames.join(', ')}.` }),
  };
  if (proxy === null || site === null || accent === undefined || locale === null || Object.keys(faults).length > 0) {
    return { ok: false, faults };
  }
  const { mode, theme } = choices;
  const system = choices.system as SystemName;
  const query = new URLSearchParams({ ...(locale && { locale }), ...(theme !== 'auto' && { theme }) }).toString();
  const page = `${proxy}/embed/${site}${query && `?${query}`}`;
  const link = `<a href="${escaped(page)}">${book[locale.split('-')[0] ?? ''] ?? 'Book online'}</a>`;
  const attributes = Object.entries({
    site,
    mode: mode === 'inline' ? '' : mode,
    locale,
    theme: theme === 'auto' ? '' : theme,
    style: accent && `--okno-accent: ${accent}`,
  })
    .filter(([, value]) => value)
    .map(([name, value]) => ` ${name}="${escaped(value ?? '')}"`)
    .join('');
  const element = `<script type="module" src="${escaped(proxy)}/okno.js"></script>\n<okno-booking${attributes}>${link}</okno-booking>`;
  const code = system === 'wix' ? page : mode === 'link' ? link : element;
  return { ok: true, code, where: whereToPaste(system, mode), accent };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const isOneOf = (names: readonly string[], name: string): boolean => names.includes(name);

/** Without a slash at its end, a query or a fragment. */
function address(text: string): string | null {
  if (!URL.canParse(text.trim())) return null;
  const { protocol, origin, pathname, username, password } = new URL(text.trim());
  if (!/^https?:$/.test(protocol) || username || password) return null;
  return `${origin}${pathname.replace(/\/+$/, '')}`;
}

/** As the configuration takes it. */
const siteName = (text: string): string | null => (/^[a-z0-9][a-z0-9-]{0,62}$/.test(text.trim()) ? text.trim() : null);

/** `#rrggbb`; null for none, undefined for what is no such colour. */
function colour(text: string): string | null | undefined {
  const typed = text.trim().toLowerCase();
  if (typed === '') return null;
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/.exec(typed)?.[1];
  if (digits === undefined) return undefined;
  return `#${digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits}`;
}

function language(text: string): string | null {
  if (text.trim() === '') return '';
  try {
    return Intl.getCanonicalLocales(text.trim())[0] ?? null;
  } catch {
    return null;
  }
}
