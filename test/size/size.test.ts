/** The budgets of the script: gzip, in kilobytes of a thousand bytes, on the files that the build has just written. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../widget/i18n/languages.ts';

const manifest = JSON.parse(readFileSync(new URL('../../dist/widget/manifest.json', import.meta.url), 'utf8')) as {
  readonly files: Readonly<Record<string, { readonly gzip: number }>>;
};
const size = (file: string): number => {
  const found = manifest.files[file];
  if (!found) throw new Error(`the build has no ${file}`);
  return found.gzip;
};
const isText = (file: string) => languages.some((language) => file.startsWith(`${language}-`));
/** Fetched only when it is needed. */
const onDemand = [
  'asked.js',
  'calendar-links.js',
  'campaign.js',
  'captcha.js',
  'clocks.js',
  'combinations.js',
  'driven.js',
  'held.js',
  'list.js',
  'login.js',
  'move.js',
  'own.js',
  'own-texts.js',
  'payment.js',
  'seats.js',
  'series.js',
  'visit.js',
  'visit-outcome.js',
  'waiting.js',
  'drive.js',
  'kiosk.js',
  'frame.js',
  'page.js',
  'popup.js',
  'analytics.js',
];
const code = Object.keys(manifest.files).filter((file) => !isText(file) && !onDemand.includes(file));
const sum = (files: readonly string[]) => files.reduce((total, file) => total + size(file), 0);

describe('the script', () => {
  it('has a loader of at most 2 kB', () => {
    expect(size('okno.js')).toBeLessThanOrEqual(2000);
  });
  it.each(languages)('shows the first step in %s for at most 20 kB', (language) => {
    expect(sum(['okno.js', 'core.js', `${language}-first.js`])).toBeLessThanOrEqual(20_000);
  });
  it.each(languages)('makes an appointment in %s for at most 35 kB', (language) => {
    expect(sum([...code, `${language}-first.js`, `${language}-rest.js`])).toBeLessThanOrEqual(35_000);
  });
  it.each(languages)('shows a client’s own booking in %s for at most 4 kB more', (language) => {
    expect(sum(['own.js', `${language}-own.js`])).toBeLessThanOrEqual(4000);
  });
  it.each(languages)(
    'asks a business’s own questions, for a promo code, and says why something was refused, in %s for at most 4 kB more',
    (language) => {
      expect(sum(['asked.js', `${language}-asked.js`, `${language}-refusal.js`])).toBeLessThanOrEqual(4000);
    },
  );
  it.each(languages)('moves a booking in %s for at most 4 kB more', (language) => {
    expect(sum(['move.js', `${language}-move.js`])).toBeLessThanOrEqual(4000);
  });
  it.each(languages)('asks how many come in %s for at most 4 kB more', (language) => {
    expect(sum(['seats.js', 'combinations.js', `${language}-seats.js`])).toBeLessThanOrEqual(4000);
  });
  it.each(languages)('asks for a captcha in %s for at most 4 kB more', (language) => {
    expect(sum(['captcha.js', `${language}-captcha.js`])).toBeLessThanOrEqual(4000);
  });
  it.each(languages)('tells times by two clocks in %s for at most 4 kB more', (language) => {
    expect(sum(['clocks.js', `${language}-clocks.js`])).toBeLessThanOrEqual(4000);
  });
  it.each(languages)('shows the dates of a series in %s for at most 4 kB more', (language) => {
    expect(sum(['series.js', `${language}-series.js`])).toBeLessThanOrEqual(4000);
  });
  it.each(languages)('takes money in %s for at most 4 kB more', (language) => {
    expect(sum(['payment.js', `${language}-payment.js`])).toBeLessThanOrEqual(4000);
  });
  it.each(languages)('sends clients to where they log in, in %s, for at most 4 kB more', (language) => {
    expect(sum(['login.js', `${language}-login.js`])).toBeLessThanOrEqual(4000);
  });
  it.each(languages)('waits in line in %s for at most 4 kB more', (language) => {
    expect(sum(['waiting.js', `${language}-waiting.js`])).toBeLessThanOrEqual(4000);
  });
  it.each(languages)('books several services in one visit in %s for at most 4 kB more', (language) => {
    expect(sum(['visit.js', 'combinations.js', `${language}-visit.js`])).toBeLessThanOrEqual(4000);
    expect(size('visit-outcome.js')).toBeLessThanOrEqual(4000);
  });
  it.each(languages)('stands in a popup or floats in %s for at most 4 kB more', (language) => {
    expect(sum(['popup.js', `${language}-popup.js`])).toBeLessThanOrEqual(4000);
  });
  it.each([
    'calendar-links.js',
    'held.js',
    'drive.js',
    'driven.js',
    'kiosk.js',
    'frame.js',
    'list.js',
    'own-texts.js',
    'page.js',
    'analytics.js',
  ])('has %s of at most 4 kB', (file) => {
    expect(size(file)).toBeLessThanOrEqual(4000);
  });
  it.each(languages)('says everything in %s in at most 2.5 kB, twice', (language) => {
    expect(size(`${language}-first.js`)).toBeLessThanOrEqual(2500);
    expect(size(`${language}-rest.js`)).toBeLessThanOrEqual(2500);
  });
});
