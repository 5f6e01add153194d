/** `node demo/sandbox/simplybook/main.ts [--port 8789]`: the sandbox alone. */
import { parseArgs } from 'node:util';
import { startSimplybookSandbox } from './server.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '8789' } } });
const sandbox = await startSimplybookSandbox({ port: Number(values.port), latency: true });
console.log(`SimplyBook.me sandbox: ${sandbox.url} (company "salon")`);
