#!/usr/bin/env node
/** The command line, one command a file. A fault in the configuration ends it with code 2, any other with 1. */
import { Command, InvalidArgumentError } from 'commander';
import { serve } from '../runtimes/node/serve.ts';
import { type ConfigFlags, configOf, configOption, envOption, fail } from './config-file.ts';
import { doctorCommand } from './doctor-command.ts';
import { initCommand } from './init-command.ts';
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
  .addOption(configOption())
  .addOption(envOption())
  .option('-p, --port <number>', 'the port to listen on', portOf, 8788)
  .action(async ({ port, ...flags }: ConfigFlags & { port: number }) => {
    const config = await configOf(flags);
    const served = await serve(config, { port }).catch((error: unknown) =>
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

program.addCommand(initCommand());
program.addCommand(doctorCommand());
program.addCommand(snippetCommand());

await program.parseAsync();
