/**
 * Plays every run in which at most so many things go wrong, each of them at every moment. It knows nothing of bookings. Where two runs
 * come to the same state with as much left to go wrong, only one of them goes on.
 */
import { createHash } from 'node:crypto';
import type { Choose, Played } from './play.ts';

export interface Explored {
  readonly runs: number;
  readonly states: number;
  /** What became of the clients, and how often. */
  readonly ends: ReadonlyMap<string, number>;
  /** Each with what went wrong before it. */
  readonly faults: readonly string[];
}

/** What happens otherwise than usual, by the number of the step. */
type Plan = readonly (readonly [step: number, option: number])[];

const FAULTS_AT_MOST = 5;

export async function explore(play: (choose: Choose) => Promise<Played | null>, disturbances: number): Promise<Explored> {
  const seen = new Set<string>();
  const ends = new Map<string, number>();
  const faults: string[] = [];
  let plans: Plan[] = [[]];
  let runs = 0;
  while (plans.length > 0 && faults.length < FAULTS_AT_MOST) {
    const plan = plans.pop() ?? [];
    const more: Plan[] = [];
    const story: string[] = [];
    const last = plan.at(-1)?.[0] ?? -1;
    let step = -1;
    const played = await play(async (options, state) => {
      step += 1;
      const planned = plan.find(([at]) => at === step)?.[1];
      if (planned !== undefined) {
        story.push(`${step}: ${options[planned]?.name}`);
        return planned;
      }
      if (step <= last || options.length === 1) return 0;
      const left = disturbances - plan.length;
      const mark = createHash('sha1')
        .update(`${left} ${await state()}`)
        .digest('base64');
      if (seen.has(mark)) return null;
      seen.add(mark);
      if (left > 0) for (let option = 1; option < options.length; option += 1) more.push([...plan, [step, option]]);
      return 0;
    });
    runs += 1;
    plans = [...plans, ...more];
    if (!played) continue;
    const end = played.ends.join(' and ');
    ends.set(end, (ends.get(end) ?? 0) + 1);
    for (const fault of played.faults) faults.push(`${fault} (${story.join('; ') || 'nothing went wrong'})`);
  }
  return { runs, states: seen.size, ends, faults };
}
