/** Starts the sandbox beside workerd, for the tests that run inside it. */
import type { TestProject } from 'vitest/node';
import { startSimplybookSandbox } from '../../demo/sandbox/simplybook/server.ts';
import { clock, clockAhead } from '../support/clock.ts';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const sandbox = await startSimplybookSandbox({ now: clock });
  project.provide('sandboxUrl', sandbox.url);
  project.provide('clockAhead', clockAhead);
  return () => sandbox.close();
}

declare module 'vitest' {
  interface ProvidedContext {
    sandboxUrl: string;
    clockAhead: number;
  }
}
