/** A proxy in a process of its own, on a real file, that can be killed and started again. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { clockAhead } from './clock.ts';

/** A proxy of any runtime that can be killed. */
export interface ProxyProcess {
  readonly url: string;
  start(): Promise<void>;
  /** kill -9. */
  kill(): Promise<void>;
  /** Asks it to end, and waits. */
  stop(): Promise<void>;
}

export interface NodeProxy extends ProxyProcess {
  /** From now on no file of it may grow beyond so many bytes: to it, a full disk. Null is as many as it likes. */
  limitFiles(bytes: number | null): void;
}

/** `verifying` is how long it looks into what was not answered, in milliseconds. */
export function createProxyProcess(config: string, port: number, verifying: number): NodeProxy {
  const entry = fileURLToPath(new URL('serve-hurried.ts', import.meta.url));
  let child: ChildProcess | null = null;
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    const dying = child;
    child = null;
    if (!dying || dying.exitCode !== null) return;
    await new Promise<void>((resolve) => {
      dying.once('exit', () => resolve());
      dying.kill(signal);
    });
  };
  return {
    url: `http://localhost:${port}`,
    async start() {
      const started = spawn(process.execPath, [entry, config, String(port), String(verifying), String(clockAhead)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      child = started;
      await new Promise<void>((resolve, reject) => {
        started.once('exit', (code) => reject(new Error(`the proxy ended with ${code}`)));
        started.stdout.on('data', (data: Buffer) => String(data).includes('ready ') && resolve());
      });
      started.stdout.resume();
    },
    limitFiles(bytes) {
      const { status } = spawnSync('prlimit', ['--pid', String(child?.pid), `--fsize=${bytes ?? 'unlimited'}:`]);
      if (status !== 0) throw new Error('prlimit (util-linux) is needed');
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}
