/** A hundred thousand strange requests at every route, and a thousand services that answer anything; a sample of it runs with the tests. */
import { fuzzReplies } from '../fuzz/account.ts';
import { realIn } from '../fuzz/real.ts';
import { fuzzRoutes } from '../fuzz/routes.ts';
import { startApp } from '../support/app.ts';

const BATCH = 1000;

/** `factor` shortens it. Resolves with what must not have happened. */
export async function fuzz(factor: number, say: (line: string) => void): Promise<readonly string[]> {
  const strange: string[] = [];
  const batches = Math.ceil(100 / factor);
  for (let seed = 1; seed <= batches; seed += 1) {
    const here = await startApp();
    strange.push(...(await fuzzRoutes(here.app, await realIn(here.app), BATCH, seed)).strange);
    strange.push(...here.log.filter((entry) => entry.includes('"event":"fault"')));
    await here.close();
  }
  say(`strange requests: ${batches * BATCH}, broken ${strange.length}`);
  const cases = Math.ceil(1000 / factor);
  const replies = await fuzzReplies(cases, 2026);
  say(`services that answer anything: ${cases}, broken ${replies.strange.length}, faults ${[...replies.codes].join(', ')}`);
  return [...strange, ...replies.strange];
}
