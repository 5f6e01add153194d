/** Finds a Chromium for the browser tests, or brings one. */
import { existsSync } from 'node:fs';
import { provide } from './debian.ts';

const places = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const found = (): string | null => places.find((place) => place !== undefined && existsSync(place)) ?? null;

export const provideChromium = (): string | null =>
  provide('Chromium', ['chromium'], found, 'Install Chromium or Google Chrome, or name one in CHROMIUM_PATH.');

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
