/** What is deployed to Workers: the proxy with the configuration beside this file. */
import { createWorker } from '../../proxy/runtimes/workers/index.ts';
import config from './okno.config.json' with { type: 'json' };

const { Account, handler } = createWorker(config);

export { Account as OknoAccount, handler as default };
