/** Booking widgets that are published as packages: fetched with npm into a folder of their own, versions pinned, nothing of them run here. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Published {
  readonly name: string;
  readonly version: string;
  readonly file: string;
  readonly module?: boolean;
}

/** As their pages load them: the file that their own documents name for a browser. */
export const published: readonly Published[] = [
  { name: '@calcom/embed-core', version: '1.5.3', file: 'dist/embed/embed.js', module: true },
  { name: '@recras/online-booking-js', version: '2.1.0', file: 'dist/onlinebooking.min.js' },
  { name: '@growflowstudio/growflowbooking-widget', version: '2.4.0', file: 'dist/booking-widget.umd.cjs' },
  { name: '@nuitee/booking-widget', version: '1.0.14', file: 'dist/booking-widget-standalone.js' },
  { name: 'timekit-booking', version: '3.3.1', file: 'public/build/booking.min.js' },
  { name: 'peachy-booking-flow', version: '1.11.6', file: 'dist/index.mjs', module: true },
  { name: 'dayschedule-widget', version: '1.2.8', file: 'dist/dayschedule-widget.min.js' },
  { name: '@nylas/web-elements', version: '2.6.0', file: 'dist/cdn/nylas-scheduling/nylas-scheduling.es.js', module: true },
  { name: '@timum/booking', version: '1.31.0', file: 'build/booking.umd.cjs' },
];

const folder = join(tmpdir(), 'okno-bench-packages');

/** The file's text; null when the registry does not answer. */
export function fetchPackage({ name, version, file }: Published): Buffer | null {
  const here = join(folder, `${name.replaceAll('/', '-')}-${version}`);
  const path = join(here, 'package', file);
  try {
    if (!existsSync(path)) {
      mkdirSync(here, { recursive: true });
      const packed = execFileSync('npm', ['pack', '--silent', `${name}@${version}`], { cwd: here, timeout: 60_000, encoding: 'utf8' });
      execFileSync('tar', ['xzf', packed.trim().split('\n').at(-1) ?? ''], { cwd: here });
    }
    return readFileSync(path);
  } catch {
    return null;
  }
}
