/**
 * Finds a Chromium for the browser tests, or brings one where the machine allows it (Debian, as root).
 * Elsewhere one loud line names what to install and the tests show as skipped; with `CI` set nothing is skipped.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const found = (): string | null => places.find((place) => place !== undefined && existsSync(place)) ?? null;

export function provideChromium(): string | null {
  const present = found();
  if (present) return present;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.log('No Chromium on this machine: installing the package "chromium" for the browser tests …');
    const apt = (...words: string[]) =>
      spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 240_000 }).status === 0;
    if (apt('update', '-q') && apt('install', '-q', '-y', '--no-install-recommends', 'chromium')) return found();
  }
  const remedy = 'Install Chromium or Google Chrome, or name one in CHROMIUM_PATH.';
  if (process.env['CI']) throw new Error(`The browser tests need a Chromium. ${remedy}`);
  console.warn(`\n  !!! THE BROWSER TESTS ARE SKIPPED: no Chromium was found. ${remedy}\n`);
  return null;
}

/** For a container's root user and for a machine that reaches no network. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
