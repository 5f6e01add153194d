/** Runs once before the browser tests: finds the browsers and hands their paths to them. */
import type { TestProject } from 'vitest/node';
import { provideChromium } from '../support/chromium.ts';
import { provideFirefox, provideWebkit } from '../support/engines.ts';

export default function setup(project: TestProject): void {
  project.provide('chromium', provideChromium());
  project.provide('firefox', provideFirefox());
  project.provide('webkit', provideWebkit());
}

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string | null;
    firefox: string | null;
    webkit: string | null;
  }
}
