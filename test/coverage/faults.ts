/** The part of docs/how-a-booking-is-made.md that lists what goes wrong in the tests, and on which store. */
import { casesFor } from '../faults/matrix/cases.ts';

export const BEGIN = '<!-- Made by `npm run coverage` from test/faults/matrix/cases.ts -->';
export const END = '<!-- Until here, too -->';

const MATRIX = 'matrix';
const survivors = casesFor(true);
const everywhere = new Set(casesFor(false).map(({ what }) => what));

export const listed = (): string =>
  [
    BEGIN,
    '| what goes wrong | memory | SQLite | Redis | Durable Objects |',
    '|---|---|---|---|---|',
    ...survivors.map(
      ({ what }) => `| ${what} | ${everywhere.has(what) ? MATRIX : 'nothing survives'} | ${MATRIX} | ${MATRIX} | ${MATRIX} |`,
    ),
    `| two openers of it, and ten who want one time | ${MATRIX} | ${MATRIX} | ${MATRIX} | ${MATRIX} |`,
    END,
  ].join('\n');

/** The document with that part as it is now. */
export function withFaults(document: string): string {
  const [before, rest] = document.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error('the document has no place for it');
  return before + listed() + after;
}
