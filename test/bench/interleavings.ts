/** Two clients after one time, and every run in which two things go wrong; with the tests it is one. */
import { interleave, moreCases } from '../account/interleavings/cases.ts';

/** From 20 times as fast on, one thing goes wrong. Resolves with what must not have happened. */
export async function interleavings(factor: number, say: (line: string) => void): Promise<readonly string[]> {
  const disturbances = factor < 20 ? 2 : 1;
  const broken: string[] = [];
  for (const [name, options] of Object.entries(moreCases)) {
    const { faults, runs, states } = await interleave(options, disturbances);
    say(`${name}, ${disturbances} going wrong: ${runs} runs, ${states} states, broken ${faults.length}`);
    broken.push(...faults);
  }
  return broken;
}
