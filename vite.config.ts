/** Test projects by the world that they need. The widget's build has its own script, widget/build.ts. */
import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

const jsx = { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } } as const;

export default defineConfig({
  test: {
    // Most of them wait for clocks and networks: three share two cores well.
    maxWorkers: 3,
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{shared,proxy,demo}/**/*.test.ts', 'widget/**/*.test.ts'],
        },
      },
      {
        ...jsx,
        test: { name: 'component', environment: 'jsdom', include: ['widget/**/*.test.tsx'] },
      },
      {
        test: {
          name: 'border',
          environment: 'node',
          include: ['test/{account,bench,conformance,contract,coverage,faults,fuzz,house,load,runtimes,size}/**/*.test.ts'],
          globalSetup: ['./test/runtimes/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 30_000,
        },
      },
      {
        plugins: [
          cloudflareTest({
            main: './test/workerd/worker.ts',
            miniflare: {
              compatibilityDate: '2026-10-01',
              compatibilityFlags: [],
              cf: false,
              durableObjects: { OBJECTS: { className: 'ObjectUnderTest', useSQLite: true } },
            },
          }),
        ],
        test: {
          name: 'workerd',
          include: ['test/workerd/**/*.test.ts'],
          globalSetup: ['./test/workerd/setup.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['./test/browser/setup.ts'],
          testTimeout: 90_000,
          // A second is short for a browser on a busy machine.
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
