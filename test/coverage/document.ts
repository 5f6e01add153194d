/** docs/coverage.md as it should be. */
import { asksTable } from './asks.ts';
import { rubitimeTables } from './rubitime.ts';
import { simplybookTables } from './simplybook.ts';

export const document = (called: readonly string[]): string =>
  [
    '# What is covered, of the two services and of what people ask for\n',
    'Made by `npm run coverage` from the sources and from what the sandbox was asked; a test fails when it is not up to date. Adapters stand',
    'in `proxy/providers`.\n',
    simplybookTables(called),
    rubitimeTables(),
    asksTable(),
  ].join('\n');
