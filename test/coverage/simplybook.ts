/** What of SimplyBook.me's method page has a use in the product, and where it is tested: found in the sources, not claimed. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { meanings } from '../../proxy/providers/simplybook/errors.ts';
import names from '../contract/simplybook.json' with { type: 'json' };

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Covered {
  readonly name: string;
  /** Files of the product; empty is "not yet". */
  readonly used: readonly string[];
  readonly tested: readonly string[];
  /** What it becomes for a client, for error codes. */
  readonly becomes?: string;
}

function files(folder: string, wanted: (path: string) => boolean): ReadonlyMap<string, string> {
  const found = readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length))
    .filter(wanted)
    .toSorted();
  return new Map(found.map((path) => [path, readFileSync(root + path, 'utf8')]));
}

const isTest = (path: string) => /\.test\.ts$/.test(path);
const product = files('proxy/providers/simplybook', (path) => path.endsWith('.ts') && !/\.test(ing)?\.ts$/.test(path));
const tests = new Map([
  ...files('proxy/providers/simplybook', isTest),
  ...files('test', isTest),
  ...files('demo/sandbox/simplybook', isTest),
]);

const having = (sources: ReadonlyMap<string, string>, pattern: RegExp) =>
  [...sources].filter(([, text]) => pattern.test(text)).map(([path]) => path);
/** A quoted name, or a key of an object. */
const named = (name: string) => new RegExp(`['"\`]${name}['"\`]|\\b${name}:|\\.${name}\\b`);

const cover = (name: string): Covered => ({ name, used: having(product, named(name)), tested: having(tests, named(name)) });

/** Asked for by name, where something depends on it; many of the names are everyday words. */
const coverParameter = (name: string): Covered => ({
  name,
  used: having(product, new RegExp(`parameters\\['${name}'\\]${name === 'timeframe' ? "|'getTimeframe'" : ''}`)),
  tested: having(tests, named(name)),
});
const aboutPlugins = new Map([...tests].filter(([, text]) => /plugins/i.test(text)));
const coverPlugin = (name: string): Covered => ({
  name,
  used: having(product, new RegExp(`plugins\\.has\\('${name}'\\)`)),
  tested: having(aboutPlugins, new RegExp(`'${name}'`)),
});

const coverCode = (code: number): Covered => {
  const becomes = meanings[code]?.code;
  return {
    name: String(code),
    used: becomes ? ['proxy/providers/simplybook/errors.ts'] : [],
    tested: having(tests, new RegExp(`${code}\\b`)),
    ...(becomes && { becomes }),
  };
};

export const described: readonly Covered[] = names.methods.described.map(cover);
export const referred: readonly Covered[] = names.methods.referred.map(cover);
export const codes: readonly Covered[] = names.errorCodes.map(coverCode);
export const parameters: readonly Covered[] = names.companyParameters.map(coverParameter);
export const plugins: readonly Covered[] = names.plugins.map(coverPlugin);

/** What the product calls although the page does not name it. */
export const beyond = (called: readonly string[]): readonly string[] =>
  called.filter((method) => ![...names.methods.described, ...names.methods.referred].includes(method)).toSorted();

const short = (path: string) => path.replace('proxy/providers/simplybook/', '').replace('demo/sandbox/simplybook/', 'sandbox/');
const cell = (paths: readonly string[]) => (paths.length === 0 ? '–' : paths.map((path) => `\`${short(path)}\``).join(', '));

function table(title: string, list: readonly Covered[]): string {
  const done = list.filter(({ used }) => used.length > 0).length;
  const withCode = list.some(({ becomes }) => becomes);
  const rows = list.map(({ name, used, tested, becomes }) =>
    used.length === 0
      ? `| \`${name}\` | **not yet** |${withCode ? ' |' : ''} |`
      : `| \`${name}\` | ${withCode ? `\`${becomes}\` | ` : ''}${cell(used)} | ${cell(tested)} |`,
  );
  const head = withCode ? '| | becomes | used in | tested in |\n|---|---|---|---|' : '| | used in | tested in |\n|---|---|---|';
  return `## ${title}: ${done} of ${list.length}\n\n${head}\n${rows.join('\n')}\n`;
}

/** `called` are the methods that the sandbox's journal shows. */
export const document = (called: readonly string[]): string =>
  [
    '# Coverage of SimplyBook.me\n',
    'Made by `npm run coverage` from the sources and from what the sandbox was asked; a test fails when it is not up to date. Files',
    'without a folder are in `proxy/providers/simplybook`.\n',
    table('Methods that the page describes', described),
    table('Methods that the page refers to', referred),
    table('Error codes', codes),
    table('Company parameters', parameters),
    table('Plugins', plugins),
    `## Beyond the page\n\nAlso called: ${beyond(called)
      .map((method) => `\`${method}\``)
      .join(', ')}.\n`,
  ].join('\n');
