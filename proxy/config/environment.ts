/** Fills `${NAME}` in a parsed configuration from the environment; names what is missing, never what is there. Pure. */
import type { ConfigFault } from './load.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

const NAME = /\$\{([A-Za-z_]\w*)\}/g;

export function fill(value: unknown, environment: Environment, path: readonly (string | number)[], faults: ConfigFault[]): unknown {
  if (typeof value === 'string') {
    return value.replace(NAME, (whole, name: string) => {
      const found = environment[name];
      if (found !== undefined && found !== '') return found;
      faults.push({ path: path.join('.'), remedy: `set the environment variable ${name}` });
      return whole;
    });
  }
  if (Array.isArray(value)) return value.map((item, index) => fill(item, environment, [...path, index], faults));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item, environment, [...path, key], faults)]));
  }
  return value;
}
