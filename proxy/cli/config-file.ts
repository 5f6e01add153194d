/** The configuration of a command: its file, and the secrets it names, from the environment or a file of `NAME=value` lines. */
import { readFile } from 'node:fs/promises';
import { loadEnvFile } from 'node:process';
import { Option } from 'commander';
import { describe, type LoadedConfig, loadConfig } from '../config/load.ts';

export interface ConfigFlags {
  readonly config: string;
  readonly env?: string;
}

export const configOption = (): Option =>
  new Option('-c, --config <file>', 'the configuration').env('OKNO_CONFIG').default('okno.config.json');
export const envOption = (): Option => new Option('-e, --env <file>', 'secrets that the configuration names, one NAME=value a line');

/** Ends the process with 2 when it cannot be used, and says why. */
export async function configOf({ config: file, env }: ConfigFlags): Promise<LoadedConfig> {
  if (env !== undefined) {
    try {
      loadEnvFile(env);
    } catch {
      fail(2, `Cannot read ${env}.`);
    }
  }
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) fail(2, `Cannot read ${file}. Name the configuration with --config or OKNO_CONFIG.`);
  const loaded = loadConfig(text, process.env);
  return loaded.ok ? loaded.config : fail(2, `${file} cannot be used:\n${describe(loaded.faults)}`);
}

export function fail(code: number, message: string): never {
  console.error(message);
  process.exit(code);
}
