/** Servers of the bench in processes of their own, with what each costs the machine. */
import { spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Server {
  readonly url: string;
  readonly pid: number;
  /** Milliseconds of processor that it has used; null where the system does not tell. */
  cpu(): number | null;
  /** Asks it something over the process's own channel. */
  ask(question: string): Promise<unknown>;
  stop(): Promise<void>;
}

export interface Started {
  readonly arguments: readonly string[];
  /** Where its standard output goes; nowhere by default. */
  readonly log?: string;
  readonly flags?: readonly string[];
}

/** Of Linux, whose processes count in hundredths of a second. */
const TICK = 10;

export async function startServer(name: string, { arguments: given, log, flags = [] }: Started): Promise<Server> {
  const file = fileURLToPath(new URL(`servers/${name}.ts`, import.meta.url));
  const output = log === undefined ? 'ignore' : openSync(log, 'a');
  const child = spawn(process.execPath, [...flags, file, ...given], { stdio: ['ignore', output, 'inherit', 'ipc'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)));
    child.once('message', (message) => resolve((message as { url: string }).url));
  });
  return {
    url,
    pid: child.pid ?? 0,
    cpu() {
      try {
        const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
        return (Number(fields[11]) + Number(fields[12])) * TICK;
      } catch {
        return null;
      }
    },
    ask: (question) =>
      new Promise((resolve) => {
        child.once('message', resolve);
        child.send(question);
      }),
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}
