/** `okno snippet`: takes the choices by flags, asks a person at a terminal for those that are missing, prints the code to paste. */
import { createInterface, type Interface } from 'node:readline/promises';
import { Command, Option } from 'commander';
import { describeContrast } from '../snippet/contrast.ts';
import { type ChoiceName, type Choices, defaults, modes, snippet, themes } from '../snippet/snippet.ts';
import { systemNames } from '../snippet/systems.ts';

const questions: Readonly<Record<ChoiceName, { readonly text: string; readonly of?: readonly string[] }>> = {
  proxy: { text: 'address of your proxy, like https://book.example.com' },
  site: { text: 'the site’s name in its configuration' },
  mode: { text: 'how it stands in the page', of: modes },
  accent: { text: 'accent colour, like #a8325e; by default the widget’s own' },
  locale: { text: 'language, like en-GB; by default the page’s own' },
  theme: { text: 'colours of the page, or always one', of: themes },
  system: { text: 'what the website is made with', of: systemNames },
};
const names = Object.keys(questions) as readonly ChoiceName[];

export function snippetCommand(): Command {
  const command = new Command('snippet').description('Make the code to paste into a page.');
  for (const name of names) {
    const { text, of } = questions[name];
    const option = new Option(`--${name} <${name}>`, defaults[name] ? `${text} (default: ${defaults[name]})` : text);
    command.addOption(of ? option.choices(of) : option);
  }
  return command.action(async (flags: Partial<Choices>) => {
    const choices = process.stdin.isTTY && process.stderr.isTTY ? await askForMissing(flags) : flags;
    const made = snippet(choices);
    if (!made.ok) {
      for (const [name, fault] of Object.entries(made.faults)) console.error(`--${name}: ${fault}`);
      process.exitCode = 2;
      return;
    }
    // The code alone goes to the output, so that it can be piped.
    console.error(made.where);
    if (made.accent) {
      for (const line of describeContrast(made.accent)) console.error(line);
      if ((choices.mode ?? defaults.mode) === 'link' || choices.system === 'wix') console.error('An address takes no colour along.');
    }
    console.error('');
    console.log(made.code);
  });
}

async function askForMissing(flags: Partial<Choices>): Promise<Partial<Choices>> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const choices: Partial<Record<ChoiceName, string>> = { ...flags };
  // Who leaves with Ctrl-C or Ctrl-D has said enough.
  lines.once('SIGINT', () => lines.close());
  const leave = () => process.exit(1);
  lines.once('close', leave);
  for (const name of names) choices[name] ??= await ask(lines, name, choices);
  lines.off('close', leave);
  lines.close();
  return choices;
}

/** Until the answer is one. */
async function ask(lines: Interface, name: ChoiceName, before: Partial<Choices>): Promise<string> {
  const { text, of } = questions[name];
  const usual = defaults[name] && ` [${defaults[name]}]`;
  for (;;) {
    const answer = (await lines.question(`${name}: ${of ? of.join(', ') : text}${usual}: `)).trim() || defaults[name];
    const made = snippet({ ...before, [name]: answer });
    const fault = made.ok ? undefined : made.faults[name];
    if (fault === undefined) return answer;
    console.error(fault);
  }
}
