/** Tables as Markdown. Pure. */
import type { Table } from './part.ts';

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The first column holds words, all others numbers. */
export const markdownOf = ({ head, rows }: Table): string =>
  [line(head), `|---${'|---:'.repeat(head.length - 1)}|`, ...rows.map(line)].join('\n');

const PLACE = (name: string) => new RegExp(`(<!-- bench: ${name} -->\\n)[^]*?(<!-- /bench -->)`);

/** The document with what stands between the markers of that name replaced; a name without a place is a fault. */
export function placed(document: string, name: string, text: string): string {
  if (!PLACE(name).test(document)) throw new Error(`the document has no place for ${name}`);
  return document.replace(PLACE(name), (_, before: string, after: string) => `${before}\n${text}\n\n${after}`);
}
