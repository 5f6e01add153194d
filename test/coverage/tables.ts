/** What of a service's page has a use in the product and where it is tested, as tables: found in the sources, not claimed. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Covered {
  readonly name: string;
  /** Files of the product; empty is "not yet". */
  readonly used: readonly string[];
  readonly tested: readonly string[];
  /** What it becomes for a client. */
  readonly becomes?: string;
}

export type Sources = ReadonlyMap<string, string>;

/** Files by path, with their texts. */
export function sources(folder: string, wanted: (path: string) => boolean): Sources {
  const found = readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length))
    .filter(wanted)
    .toSorted();
  return new Map(found.map((path) => [path, readFileSync(root + path, 'utf8')]));
}

export const isTest = (path: string): boolean => /\.test\.ts$/.test(path);
export const isProduct = (path: string): boolean => path.endsWith('.ts') && !/\.test(ing)?\.ts$/.test(path);
export const having = (among: Sources, pattern: RegExp): readonly string[] =>
  [...among].filter(([, text]) => pattern.test(text)).map(([path]) => path);

const short = (path: string) => path.replace(/^proxy\/providers\//, '').replace(/^demo\/sandbox\//, 'sandbox/');
const cell = (paths: readonly string[]) => (paths.length === 0 ? '–' : paths.map((path) => `\`${short(path)}\``).join(', '));

export function table(title: string, list: readonly Covered[]): string {
  const done = list.filter(({ used }) => used.length > 0).length;
  const withMeaning = list.some(({ becomes }) => becomes);
  const rows = list.map(({ name, used, tested, becomes = '' }) =>
    used.length === 0
      ? `| \`${name}\` | **not yet** |${withMeaning ? ' |' : ''} |`
      : `| \`${name}\` | ${withMeaning ? `\`${becomes}\` | ` : ''}${cell(used)} | ${cell(tested)} |`,
  );
  const head = withMeaning ? '| | becomes | used in | tested in |\n|---|---|---|---|' : '| | used in | tested in |\n|---|---|---|';
  return `### ${title}: ${done} of ${list.length}\n\n${head}\n${rows.join('\n')}\n`;
}
