/** Where the pictures of services, units and locations lie: on the company's own site and nowhere else. Pure. */
import type { Lists } from './map-catalogue.ts';

interface Pictured {
  readonly id: string;
  readonly picture: string;
  readonly picture_path: string;
}

/** Services, units and locations have ids of their own: `s7`, `u3`, `l1`. */
export type PictureKind = 's' | 'u' | 'l';

export interface Pictures {
  idOf(kind: PictureKind, id: string): string | null;
  readonly urls: Readonly<Record<string, string>>;
}

export function picturesOf({
  companyUrl,
  events,
  units,
  locations,
}: Pick<Lists, 'companyUrl' | 'events' | 'units' | 'locations'>): Pictures {
  const named = (kind: PictureKind, entries: readonly Pictured[]) =>
    entries.flatMap((entry) => {
      const url = companyUrl === null ? null : urlOf(entry, companyUrl);
      return url === null ? [] : [[`${kind}${entry.id}`, url] as const];
    });
  const urls = Object.fromEntries([...named('s', events), ...named('u', units), ...named('l', locations)]);
  return { urls, idOf: (kind, id) => (Object.hasOwn(urls, `${kind}${id}`) ? `${kind}${id}` : null) };
}

function urlOf({ picture, picture_path }: Pictured, companyUrl: string): string | null {
  if (picture === '' || picture_path === '') return null;
  const path = picture_path.endsWith('/') ? `${picture_path}${picture}` : picture_path;
  if (!URL.canParse(path, companyUrl)) return null;
  const url = new URL(path, companyUrl);
  // A path that leads to another host is none of the company's.
  return url.origin === new URL(companyUrl).origin ? url.href : null;
}
