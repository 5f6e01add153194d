/** `okno init`: from an owner's answers to a configuration that was tried. Asks at a terminal, or takes the answers from a file. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { z } from 'zod';
import { planAccounts } from '../config/accounts.ts';
import { describe, type LoadedConfig, loadConfig } from '../config/load.ts';
import { durations } from '../domain/durations.ts';
import { questionsOf } from '../providers/registry.ts';
import { createNodeRuntime } from '../runtimes/node/runtime.ts';
import { openStore } from '../runtimes/node/store.ts';
import { fail } from './config-file.ts';
import { drawFinding } from './finding.ts';
import { askOwner } from './init/ask.ts';
import { checkService } from './init/check.ts';
import { type Answers, draftOf, environmentFile } from './init/draft.ts';
import { createProbe } from './probe.ts';

const given = z.strictObject({
  publicUrl: z.string(),
  name: z.string(),
  origins: z.array(z.string()),
  provider: z.enum(Object.keys(questionsOf) as [keyof typeof questionsOf]),
  settings: z.record(z.string(), z.unknown()),
});

interface Flags {
  readonly answers?: string;
  readonly config: string;
  readonly env: string;
  readonly check: boolean;
  readonly force?: true;
}

const secret = () => randomBytes(32).toString('base64url');
const drafted = (answers: Answers) =>
  draftOf(
    answers,
    (questionsOf[answers.provider as keyof typeof questionsOf]?.asked ?? []).flatMap((asked) => ('secret' in asked ? [asked.key] : [])),
    secret,
  );

/** What the configuration's own rules say of a part of the answers. */
function faultAt(answers: Answers, path: string): string | null {
  const { config, secrets } = drafted(answers);
  const loaded = loadConfig(config, secrets);
  const whole = path === 'publicUrl' ? path : ['sites', answers.name, path].filter(Boolean).join('.');
  const found = loaded.ok
    ? undefined
    : loaded.faults.find((fault) => fault.path === whole || (path !== '' && fault.path.startsWith(`${whole}.`)));
  return found?.remedy ?? null;
}

export function initCommand(): Command {
  return new Command('init')
    .description('Write a configuration: asks, tries the keys with the service, and writes two files.')
    .option('--answers <file>', 'take the answers from a JSON file instead of asking')
    .option('-c, --config <file>', 'the configuration to write', 'okno.config.json')
    .option('-e, --env <file>', 'the file of secrets to write', 'okno.env')
    .option('--no-check', 'do not ask the service')
    .option('--force', 'write over files that are there, and although the check has failed')
    .action(async (flags: Flags) => {
      for (const file of [flags.config, flags.env])
        if (existsSync(file) && !flags.force) fail(2, `${file} is there already. Move it away, or use --force.`);
      const isTerminal = process.stdin.isTTY && process.stderr.isTTY;
      if (flags.answers === undefined && !isTerminal) fail(2, 'Nobody can be asked here: give the answers with --answers FILE.');
      const answers = flags.answers === undefined ? await askOwner(faultAt) : await readAnswers(flags.answers);
      const { config, secrets } = drafted(answers);
      const loaded = loadConfig(config, secrets);
      // Nobody enters a catalogue twice.
      const keep = async () => (flags.answers === undefined ? keepAnswers(answers) : '');
      if (!loaded.ok) return fail(2, `The answers make no valid configuration:\n${describe(loaded.faults)}${await keep()}`);
      const environment = environmentFile(secrets) ?? fail(2, 'A key holds characters that cannot stand in a file of NAME=value lines.');

      if (flags.check && !(await isTaken(loaded.config, isTerminal)) && !flags.force)
        return fail(1, `\nNo configuration was written. Correct what is BAD, or use --force.${await keep()}`);
      await writeFile(flags.config, config);
      await writeFile(flags.env, environment, { mode: 0o600 });
      // A file that was there keeps its mode otherwise.
      await chmod(flags.env, 0o600);
      console.log(nextSteps(answers, flags));
    });
}

async function readAnswers(file: string): Promise<Answers> {
  const text = await readFile(file, 'utf8').catch(() => fail(2, `Cannot read ${file}.`));
  try {
    return given.parse(JSON.parse(text));
  } catch (error) {
    const paths =
      error instanceof z.ZodError
        ? error.issues.map(({ path, message }) => `  ${path.join('.') || '(the whole file)'}: ${message}`)
        : ['  not JSON'];
    return fail(2, `${file} cannot be used:\n${paths.join('\n')}`);
  }
}

const KEPT = 'okno.answers.json';

async function keepAnswers(answers: Answers): Promise<string> {
  await writeFile(KEPT, `${JSON.stringify(answers, null, 2)}\n`, { mode: 0o600 });
  return `\nYour answers, keys included, are in ${KEPT}: correct them there, and use --answers ${KEPT}. Then remove it.`;
}

async function isTaken(config: LoadedConfig, isTerminal: boolean): Promise<boolean> {
  const runtime = createNodeRuntime(() => {});
  // Nothing of it is kept: the proxy is not running yet.
  const store = openStore({ store: { engine: 'memory' } });
  let taken = true;
  for (const { id, settings } of planAccounts(config)) {
    const probe = createProbe({ id, settings, secret: config.secret, store, runtime, durations });
    for (const finding of await checkService(probe, durations, isTerminal)) {
      console.log(drawFinding(finding));
      if (finding.level === 'bad') taken = false;
    }
  }
  return taken;
}

const nextSteps = ({ publicUrl, name }: Answers, { config, env }: Flags): string => `
Written: ${config}, and its secrets in ${env}, which only you can read.

Next:
  okno serve --config ${config} --env ${env}
  okno snippet --proxy ${publicUrl} --site ${name}
Give the service its notification address, so that doubts are settled and schedules are right at once:
  ${publicUrl}/v1/sites/${name}/webhooks/ followed by the WEBHOOK_TOKEN of ${env}
`;
