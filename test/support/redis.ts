/** A real Redis or Valkey server for the tests, as careful with its disk as ours must be. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provide } from './debian.ts';
import { freePort } from './ports.ts';
import { until } from './until.ts';

const names = [process.env['REDIS_PATH'], 'valkey-server', 'redis-server'];
const found = (): string | null =>
  names.find((name) => name !== undefined && spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0) ?? null;

export const provideRedis = (): string | null =>
  provide('a Redis server', ['redis-server'], found, 'Install redis-server or valkey-server, or name one in REDIS_PATH.');

export interface RedisServer {
  readonly url: string;
  start(): Promise<void>;
  /** As a power cut would. */
  kill(): Promise<void>;
  /** It keeps its connections and answers nothing, until it goes on. */
  freeze(): void;
  goOn(): void;
  /** As a client would send it. */
  command(line: string): Promise<void>;
  /** From now on no file of it may grow beyond so many bytes: to it, a full disk. It ends when it notices. */
  limitFiles(bytes: number): void;
  remove(): Promise<void>;
}

export async function createRedisServer(program: string): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'okno-redis-'));
  const port = await freePort();
  let child: ChildProcess | null = null;
  const flags = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'yes'];
  const answers = () =>
    new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
      socket.once('error', () => resolve(false));
      socket.once('data', (data) => {
        socket.destroy();
        resolve(String(data).startsWith('+PONG'));
      });
    });
  const kill = async () => {
    const ending = child;
    child = null;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const ended = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill('SIGKILL');
    await ended;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      child = spawn(program, [...flags, '--appendfsync', 'always'], { stdio: 'ignore' });
      await until(answers, (answered) => answered);
    },
    kill,
    freeze: () => void child?.kill('SIGSTOP'),
    goOn: () => void child?.kill('SIGCONT'),
    command: (line) =>
      new Promise((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(`${line}\r\n`));
        socket.once('error', reject);
        socket.once('data', (data) => {
          socket.destroy();
          if (String(data).startsWith('+OK')) resolve();
          else reject(new Error(String(data)));
        });
      }),
    limitFiles(bytes) {
      const { status } = spawnSync('prlimit', ['--pid', String(child?.pid), `--fsize=${bytes}`]);
      if (status !== 0) throw new Error('prlimit (util-linux) is needed');
    },
    async remove() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
