/** Finds Firefox and WebKit's driver for the browser tests, or brings them. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { provide } from './debian.ts';

const first = (...places: (string | undefined)[]): string | null =>
  places.find((place) => place !== undefined && existsSync(place)) ?? null;

export const provideFirefox = (): string | null =>
  provide(
    'Firefox',
    ['firefox-esr'],
    () => first(process.env['FIREFOX_PATH'], '/usr/bin/firefox-esr', '/usr/bin/firefox'),
    'Install firefox-esr, or name one in FIREFOX_PATH.',
  );

/** The small browser that WebKitGTK comes with; its driver and a display stand beside it in the system's path. */
export const provideWebkit = (): string | null =>
  provide(
    'WebKitGTK with its driver',
    ['webkit2gtk-driver', 'xvfb', 'xauth'],
    () => (existsSync('/usr/bin/WebKitWebDriver') && existsSync('/usr/bin/xvfb-run') ? miniBrowser() : null),
    'Install webkit2gtk-driver, xvfb and xauth.',
  );

function miniBrowser(): string | null {
  const libraries = ['/usr/lib', ...(existsSync('/usr/lib') ? readdirSync('/usr/lib').map((name) => join('/usr/lib', name)) : [])];
  return first(
    ...libraries.flatMap((library) => ['4.1', '4.0', '6.0'].map((version) => join(library, `webkit2gtk-${version}`, 'MiniBrowser'))),
  );
}
