#!/usr/bin/env node
/** The command line: `okno serve` and `okno snippet`. A fault in the configuration ends it with code 2, any other with 1. */
import { readFile } from 'node:fs/promises';
import { Command, InvalidArgumentError } from 'commander';
import { describe, loadConfig } from '../config/load.ts';
import { serve } from '../runtimes/node/serve.ts';
import { snippetCommand } from './snippet-command.ts';

const portOf = (text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('a whole number from 0 to 65535');
  return port;
};

const program = new Command('okno').description('A booking widget for your own website, and the small proxy behind it.');

program
  .command('serve')
  .description('Run the proxy.')
  .option('-c, --config <file>', 'the configuration (or OKNO_CONFIG)', process.env['OKNO_CONFIG'] ?? 'okno.config.json')
  .option('-p, --port <number>', 'the port to listen on', portOf, 8788)
  .action(async ({ config: file, port }: { config: string; port: number }) => {
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text === null) fail(2, `Cannot read ${file}. Name the configuration with --config or OKNO_CONFIG.`);
    const loaded = loadConfig(text, process.env);
    if (!loaded.ok) fail(2, `${file} cannot be used:\n${describe(loaded.faults)}`);
    const served = await serve(loaded.config, { port }).catch((error: unknown) =>
      fail(
        1,
        error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
          ? `Port ${port} is in use. Choose another with --port.`
          : String(error),
      ),
    );
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        served.close().then(
          () => process.exit(0),
          () => process.exit(1),
        );
      });
    }
  });

program.addCommand(snippetCommand());

function fail(code: number, message: string): never {
  console.error(message);
  process.exit(code);
}

await program.parseAsync();
