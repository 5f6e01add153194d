/** Every fault on the stores of one machine. On Durable Objects: test/workerd/matrix.test.ts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimplybookSandbox } from '../../demo/sandbox/simplybook/server.ts';
import { createMemoryStore } from '../../proxy/stores/memory/create.ts';
import { createSqliteStore } from '../../proxy/stores/sqlite/create.ts';
import { clock } from '../support/clock.ts';
import { FACTOR } from '../support/hurried.ts';
import { faultMatrix } from './matrix/suite.ts';

const here = { clock, sandbox: () => startSimplybookSandbox({ now: clock, timeScale: FACTOR }) };

faultMatrix('memory', {
  ...here,
  survives: false,
  async create() {
    let now = clock;
    // One store, whoever opens it.
    const store = createMemoryStore(() => now());
    return {
      async open(by) {
        now = by;
        return { ...store, close: async () => {} };
      },
      close: () => store.close(),
    };
  },
});

faultMatrix('SQLite', {
  ...here,
  survives: true,
  async create() {
    const folder = mkdtempSync(join(tmpdir(), 'okno-matrix-'));
    return {
      open: async (now) => createSqliteStore({ path: join(folder, 'okno.db'), now }),
      close: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
});
