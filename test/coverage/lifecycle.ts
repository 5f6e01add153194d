/** The part of docs/how-a-booking-is-made.md that is drawn from the code: every step that changes a booking's state. */
import { type EndState, type OpenState, type Step, transitions } from '../../proxy/domain/transitions.ts';

export const BEGIN = '<!-- Made by `npm run coverage` from proxy/domain/transitions.ts -->';
export const END = '<!-- Until here -->';

const steps = Object.keys(transitions) as Step[];
/** As the client is told. */
const nameOf = (state: OpenState | EndState): string => (state === 'made' ? 'booked' : state);
const ends = [...new Set(steps.map((step) => transitions[step].to))].filter(
  (state) => !steps.some((step) => (transitions[step].from as readonly string[]).includes(state)),
);

/** One arrow between two states, however many steps lead along it. */
function arrows(): readonly string[] {
  const along = new Map<string, string[]>();
  for (const step of steps) {
    const { from, to } = transitions[step];
    for (const state of from) {
      const arrow = `${nameOf(state)} --> ${nameOf(to)}`;
      along.set(arrow, [...(along.get(arrow) ?? []), step]);
    }
  }
  return [...along].map(([arrow, names]) => `  ${arrow}: ${names.join(', ')}`);
}

const row = (step: Step): string => {
  const { from, to, when } = transitions[step];
  return `| ${step} | ${from.map((state) => `\`${nameOf(state)}\``).join(' · ')} | \`${nameOf(to)}\` | ${when} |`;
};

export const drawn = (): string =>
  [
    BEGIN,
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> accepted: hold',
    ...arrows(),
    ...ends.map((state) => `  ${state} --> [*]`),
    '```',
    '',
    '| step | from | to | when |',
    '|---|---|---|---|',
    ...steps.map(row),
    END,
  ].join('\n');

/** The document with that part as it is now. */
export function withDrawing(document: string): string {
  const [before, rest] = document.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error('the document has no place for it');
  return before + drawn() + after;
}
