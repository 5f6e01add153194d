/** Processes that open a new file at the same moment: each of them stands, whoever sets it up. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const store = new URL('../../proxy/stores/sqlite/create.ts', import.meta.url).href;
/** Says that it is ready, and opens the file when it is told to. */
const opener = `
  const { createSqliteStore } = await import(${JSON.stringify(store)});
  process.send('ready');
  process.once('message', async (path) => {
    const store = createSqliteStore({ path, now: Date.now });
    await store.transact('account', ['key'], () => ({ result: null, put: { key: { value: 1 } } }));
    await store.close();
    process.disconnect();
  });
`;

it('do not lock each other out', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'okno-at-once-'));
  try {
    const processes = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const child = spawn(process.execPath, ['--input-type=module', '--eval', opener], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
        const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
        await new Promise((resolve) => child.once('message', resolve));
        return { child, ended };
      }),
    );
    for (const { child } of processes) child.send(join(folder, 'okno.db'));
    expect(await Promise.all(processes.map(({ ended }) => ended))).toEqual([0, 0, 0, 0, 0, 0]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
