/** What a test needs beside Node: found, or brought as Debian packages where the machine allows it (Debian, as root). */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether the lists of packages were fetched; once is enough. */
let lists: boolean | null = null;

function install(what: string, packages: readonly string[]): boolean {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return false;
  console.log(`No ${what} on this machine: installing ${packages.join(', ')} …`);
  const apt = (...words: string[]) =>
    spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 240_000 }).status === 0;
  lists ??= apt('update', '-q');
  return lists && apt('install', '-q', '-y', '--no-install-recommends', ...packages);
}

/** What is there, or was brought; null with one loud line, or an error where nothing may be skipped (`CI`). */
export function provide(what: string, packages: readonly string[], find: () => string | null, remedy: string): string | null {
  const present = find() ?? (install(what, packages) ? find() : null);
  if (present) return present;
  if (process.env['CI']) throw new Error(`The tests need ${what}. ${remedy}`);
  console.warn(`\n  !!! TESTS ARE SKIPPED: they need ${what}, which was not found. ${remedy}\n`);
  return null;
}
