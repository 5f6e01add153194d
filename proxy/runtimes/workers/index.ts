/** Okno on Workers: `createWorker` makes the Worker and the class of its objects from a configuration. */
import { createAccountObject } from './account-object.ts';
import { configFrom, unconfigured } from './config.ts';
import { createFront } from './front.ts';
import type { Bindings } from './platform.ts';
import { asInLife, type WorkerOptions } from './runtime.ts';

export type { Bindings, ObjectState } from './platform.ts';

export function createWorker(config: unknown, options: WorkerOptions = asInLife) {
  /** Once for as long as the platform keeps this program; bindings do not change meanwhile. */
  let front: ReturnType<typeof createFront> | null = null;
  return {
    Account: createAccountObject(config, options),
    handler: {
      async fetch(request: Request, bindings: Bindings): Promise<Response> {
        if (!front) {
          const loaded = configFrom(config, bindings);
          if (!loaded) return unconfigured();
          front = createFront(loaded, options, bindings.ACCOUNTS);
        }
        return front.fetch(request);
      },
    },
  };
}
