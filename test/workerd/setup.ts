/** Starts the sandboxes beside workerd, for the tests that run inside it. */
import type { TestProject } from 'vitest/node';
import { startSimplybookSandbox } from '../../demo/sandbox/simplybook/server.ts';
import { startStripeSandbox } from '../../demo/sandbox/stripe/server.ts';
import { startYookassaSandbox } from '../../demo/sandbox/yookassa/server.ts';
import { sandboxesNeeded } from '../faults/matrix/cases.ts';
import { clock, clockAhead } from '../support/clock.ts';
import { FACTOR } from '../support/hurried.ts';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const sandbox = await startSimplybookSandbox({ now: clock });
  project.provide('sandboxUrl', sandbox.url);
  const hurried = await startSimplybookSandbox({ now: clock, timeScale: FACTOR });
  project.provide('hurriedSandboxUrl', hurried.url);
  const [stripe, yookassa] = [await startStripeSandbox({ now: clock }), await startYookassaSandbox({ now: clock })];
  project.provide('stripeUrl', stripe.url);
  project.provide('yookassaUrl', yookassa.url);
  const forFaults = await Promise.all(
    Array.from({ length: sandboxesNeeded }, () => startSimplybookSandbox({ now: clock, timeScale: FACTOR })),
  );
  project.provide(
    'sandboxesForFaults',
    forFaults.map(({ url }) => url),
  );
  project.provide('clockAhead', clockAhead);
  return async () => {
    await Promise.all([sandbox, hurried, stripe, yookassa, ...forFaults].map((server) => server.close()));
  };
}

declare module 'vitest' {
  interface ProvidedContext {
    sandboxUrl: string;
    /** Its seconds are as short as those of hurried durations. */
    hurriedSandboxUrl: string;
    /** One for each fault. */
    sandboxesForFaults: readonly string[];
    stripeUrl: string;
    yookassaUrl: string;
    clockAhead: number;
  }
}
