/** Whether the service takes the keys, and every question for free times that clients can lead to; within its limits, however long it takes. */
import { progress } from '@clack/prompts';
import type { Durations } from '../../domain/durations.ts';
import { unanswered } from '../doctor/site.ts';
import { bad, type Finding, good, note } from '../finding.ts';
import type { Probe } from '../probe.ts';

export async function checkService(probe: Probe, durations: Durations, isTerminal: boolean): Promise<readonly Finding[]> {
  const catalogue = await probe.catalogue();
  if (!catalogue.ok) return [unanswered('the service', catalogue.fault)];
  const { services, units } = catalogue.value;
  const reads = probe.schedules(catalogue.value);
  if (reads.length === 0) return [bad('nothing can be booked', 'give at least one service somebody who performs it')];
  const bar = isTerminal ? progress({ max: reads.length }) : null;
  bar?.start(`Asking for free times, ${reads.length} questions`);
  const findings: Finding[] = [];
  const began = Date.now();
  for (const [index, read] of reads.entries()) {
    const title = services.find(({ id }) => id === read.service)?.title ?? read.service;
    const names = read.units.map((unit) => units.find(({ id }) => id === unit)?.title ?? unit).join(', ');
    const free = await probe.ask(catalogue.value, read);
    const what = `${title} · ${names}`;
    if (!free.ok) findings.push(unanswered(what, free.fault));
    else
      findings.push(
        free.value > 0
          ? good(`${what}: ${free.value} free times`)
          : note(`${what}: no free time`, 'is it right that nobody can book this?'),
      );
    const left = ((Date.now() - began) / (index + 1)) * (reads.length - index - 1);
    bar?.advance(1, `${what}; about ${Math.ceil(left / durations.second)} s left`);
    // Wrong keys are wrong for all.
    if (!free.ok && free.fault.code === 'upstream_misconfigured') break;
  }
  bar?.stop('Asked');
  return findings;
}
