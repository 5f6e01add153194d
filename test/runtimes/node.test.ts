/** One process on Node with a SQLite file. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configText } from '../support/config.ts';
import { createProxyProcess } from '../support/proxy-process.ts';
import { runtimeSuite } from './suite.ts';

runtimeSuite('node', ({ folder, config, port, verifying }) => {
  const file = join(folder, 'config.json');
  writeFileSync(file, configText({ ...config, store: { engine: 'sqlite', path: join(folder, 'okno.db') } }));
  return createProxyProcess(file, port, verifying);
});
