/** A Worker with its objects in processes of its own, as `wrangler dev` runs it, that can be killed and started again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gather } from '../../deploy/workers/gather.ts';
import { clockAhead } from './clock.ts';
import { hurried } from './hurried.ts';
import type { ProxyProcess } from './proxy-process.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const wrangler = here('../../node_modules/wrangler/bin/wrangler.js');

/** What is deployed, but for its configuration, its clock and its durations. */
function writeProject(folder: string, config: string, verifying: number): string {
  const options = `{ durations: ${JSON.stringify(hurried({ verifying }))}, now: () => Date.now() + ${clockAhead} }`;
  writeFileSync(
    join(folder, 'worker.ts'),
    `import { createWorker } from ${JSON.stringify(here('../../proxy/runtimes/workers/index.ts'))};
     const { Account, handler } = createWorker(${config}, ${options});
     export { Account as OknoAccount, handler as default };`,
  );
  const deployed = readFileSync(here('../../deploy/workers/wrangler.jsonc'), 'utf8').replace(/^\s*\/\/.*$/gm, '');
  const settings = JSON.parse(deployed) as { assets: object };
  const project = join(folder, 'wrangler.json');
  const assets = { ...settings.assets, directory: join(folder, 'script') };
  writeFileSync(project, JSON.stringify({ ...settings, main: 'worker.ts', assets }));
  return project;
}

/** `config` is the configuration itself, `folder` where its project and its storage lie. */
export function createWorkerProcess(config: string, port: number, verifying: number, folder: string): ProxyProcess {
  const project = writeProject(folder, config, verifying);
  let child: ChildProcess | null = null;
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    const dying = child;
    child = null;
    if (!dying?.pid || dying.exitCode !== null) return;
    const { pid } = dying;
    await new Promise<void>((resolve) => {
      dying.once('exit', () => resolve());
      // With all that it started: the Worker runs in a child of its own.
      process.kill(-pid, signal);
    });
  };
  return {
    url: `http://localhost:${port}`,
    async start() {
      await gather(here('../../dist/widget'), join(folder, 'versions'), join(folder, 'script'));
      const words = ['dev', '--config', project, '--port', String(port), '--ip', '127.0.0.1', '--inspector-port', '0'];
      const started = spawn(
        process.execPath,
        [wrangler, ...words, '--persist-to', join(folder, 'state'), '--show-interactive-dev-session=false'],
        {
          cwd: folder,
          stdio: ['ignore', 'pipe', 'pipe'],
          env: { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false', WRANGLER_LOG_PATH: join(folder, 'log') },
          detached: true,
        },
      );
      child = started;
      let said = '';
      await new Promise<void>((resolve, reject) => {
        started.once('exit', (code) => reject(new Error(`the worker ended with ${code}\n${said}`)));
        for (const stream of [started.stdout, started.stderr]) {
          stream.on('data', (data: Buffer) => {
            said += String(data);
            if (said.includes('Ready on')) resolve();
          });
        }
      });
      said = '';
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}
