/** Every fault on Durable Objects, inside workerd. An object that is really ended: ended.test.ts; its process killed: test/runtimes. */
import { inject } from 'vitest';
import { faultMatrix } from '../faults/matrix/suite.ts';
import { createObject } from './object.ts';

faultMatrix('Durable Objects', {
  clock: () => Date.now() + inject('clockAhead'),
  sandbox: async (number) => ({ url: inject('sandboxesForFaults')[number] ?? '', close: async () => {} }),
  survives: true,
  async create() {
    const { open } = createObject();
    return { open, close: async () => {} };
  },
});
