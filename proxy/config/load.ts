/** From the file's text to a checked configuration, or to all of its faults at once. Pure; values are never echoed. */
import type { $ZodIssue } from 'zod/v4/core';
import { type Environment, fill } from './environment.ts';
import { type Config, configSchema } from './schema.ts';

export interface ConfigFault {
  /** Where: `sites.salon.apiKey`. */
  readonly path: string;
  /** What to do about it. */
  readonly remedy: string;
}

export type LoadedConfig = Config;

export function loadConfig(
  text: string,
  environment: Environment,
): { readonly ok: true; readonly config: LoadedConfig } | { readonly ok: false; readonly faults: readonly ConfigFault[] } {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    const where = error instanceof SyntaxError ? (/line \d+ column \d+|position \d+/.exec(error.message)?.[0] ?? '') : '';
    return { ok: false, faults: [{ path: '', remedy: `the file is not JSON${where && ` (${where})`}` }] };
  }
  const faults: ConfigFault[] = [];
  const filled = fill(raw, environment, [], faults);
  const unset = new Set(faults.map(({ path }) => path));
  const parsed = configSchema.safeParse(filled);
  if (parsed.success && faults.length === 0) return { ok: true, config: parsed.data };
  const others = parsed.success ? [] : parsed.error.issues.flatMap(faultsOf).filter(({ path }) => !unset.has(path));
  return { ok: false, faults: [...faults, ...others] };
}

function faultsOf(issue: $ZodIssue): ConfigFault[] {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), remedy: 'unknown key: remove it or correct its spelling' }));
  }
  if (issue.code === 'invalid_type') return [{ path, remedy: `needs a value of type ${issue.expected}` }];
  if (issue.code === 'invalid_value') return [{ path, remedy: `must be one of: ${issue.values.map(String).join(', ')}` }];
  if (issue.code === 'invalid_key') return [{ path, remedy: issue.issues[0]?.message ?? issue.message }];
  if (issue.code === 'invalid_union') {
    return [
      {
        path: issue.discriminator ? [...issue.path, issue.discriminator].join('.').replace(/(\.\w+)\1$/, '$1') : path,
        remedy: issue.message === 'Invalid input' ? 'has a value that is not known here' : issue.message,
      },
    ];
  }
  return [{ path, remedy: issue.message }];
}

export const describe = (faults: readonly ConfigFault[]): string =>
  faults.map(({ path, remedy }) => `  ${path === '' ? '(the whole file)' : path}: ${remedy}`).join('\n');
