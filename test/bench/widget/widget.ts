/** The script and the widget on a slow telephone, beside the booking widgets that are published as packages. */
import { existsSync } from 'node:fs';
import { chromium as engine } from 'playwright-core';
import { chromiumFlags, provideChromium } from '../../support/chromium.ts';
import type { Outcome, Part } from '../report/part.ts';
import { fetchPackage, published } from './packages.ts';
import { servePages } from './pages.ts';
import { boot, interact } from './visit.ts';

let version: string | null = null;
/** Of the browser that was asked last. */
export const chromiumVersion = (): string | null => version;

const VISITS = 5;
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function times<Result>(count: number, run: () => Promise<Result>): Promise<readonly Result[]> {
  const all: Result[] = [];
  for (let time = 0; time < count; time += 1) all.push(await run());
  return all;
}

export const widget: Part = async (factor, say): Promise<Outcome> => {
  const path = provideChromium();
  if (path === null || !existsSync(new URL('../../../dist/widget/okno.js', import.meta.url))) {
    say('The widget is left out: it needs Chromium and `npm run build`.');
    return { broken: [], tables: [], plots: [] };
  }
  const peers = published.flatMap((one) => {
    const body = fetchPackage(one);
    if (!body) say(`${one.name} ${one.version} is left out: the registry does not give it.`);
    return body ? [{ name: one.name, version: one.version, body, module: one.module ?? false }] : [];
  });
  const pages = await servePages(peers);
  const browser = await engine.launch({ executablePath: path, args: [...chromiumFlags] });
  version = `Chromium ${browser.version()}`;
  try {
    const visits = Math.max(1, Math.ceil(VISITS / factor));
    const cases = [
      ['a blank page', '/blank'],
      ['**Okno**, the script alone', '/script'],
      ['**Okno**, with the twelve services of a page', '/small'],
      ['**Okno**, with the four hundred of a page', '/okno'],
      ...peers.map(({ name, version }) => [`${name} ${version}`, `/page/${encodeURIComponent(name)}`] as const),
    ] as const;
    const rows: string[][] = [];
    for (const [name, where] of cases) {
      const all = await times(visits, () => boot(browser, pages.url + where));
      rows.push([
        name,
        (median(all.map(({ bytes }) => bytes)) / 1000).toFixed(1),
        ...(['ready', 'script', 'blocked'] as const).map((figure) => median(all.map((one) => one[figure])).toFixed(0)),
      ]);
      say(rows.at(-1)?.join('  ') ?? '');
    }
    const used = await times(visits, () => interact(browser, `${pages.url}/okno`));
    const of = (figure: keyof (typeof used)[number]) => median(used.map((one) => one[figure]));
    const steps = [
      ['the first choice can be pressed after', `${of('usable').toFixed(0)} ms`],
      ['from the choice of a person to the free days, which are read then', `${of('calendar').toFixed(0)} ms`],
      ['from choosing a day to its thousand times', `${of('day').toFixed(0)} ms`],
      ['from choosing a time to the next frame', `${of('slot').toFixed(0)} ms`],
      ['from there to the form', `${of('form').toFixed(0)} ms`],
      ['longest interaction to the next frame (INP)', `${of('inp').toFixed(0)} ms`],
      ['layout shift of the whole visit (CLS)', of('shift').toFixed(3)],
      ['long tasks beyond 50 ms, of the whole visit', `${of('blocked').toFixed(0)} ms`],
    ];
    for (const row of steps) say(row.join('  '));
    return {
      broken: [],
      tables: [
        { name: 'boot', head: ['', 'transfer, kB', 'ready, ms', 'script, ms', 'blocked, ms'], rows },
        { name: 'interaction', head: ['400 services, a thousand times a day', ''], rows: steps },
      ],
      plots: [],
    };
  } finally {
    await browser.close();
    pages.close();
  }
};
