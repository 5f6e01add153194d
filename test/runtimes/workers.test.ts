/** The Worker and its objects on workerd, from the project that is deployed. */
import { configText } from '../support/config.ts';
import { createWorkerProcess } from '../support/worker-process.ts';
import { runtimeSuite } from './suite.ts';

runtimeSuite('workers', ({ folder, config, port, verifying }) =>
  // What it stores where is not the configuration's to say.
  createWorkerProcess(configText({ ...config, store: { engine: 'memory' } }), port, verifying, folder),
);
