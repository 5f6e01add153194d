/** Runs once before the browser tests: finds the browser and hands its path to them. */
import type { TestProject } from 'vitest/node';
import { provideChromium } from '../support/chromium.ts';

export default function setup(project: TestProject): void {
  project.provide('chromium', provideChromium());
}

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string | null;
  }
}
