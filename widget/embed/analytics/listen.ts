/** Listens to one element and tells the page's own counters what it hears, once the client has agreed. Knows nothing of what is drawn. */
import type { Mode } from '../embed.ts';
import { type Heard, heardNames, type Moment, momentOf } from './moments.ts';
import { namedIn, type PageFunctions, services } from './services.ts';
import { createTold } from './told.ts';

const told = createTold(() => localStorage);

export const stand: Mode['stand'] = (host) => {
  /** Each step of the funnel once, however often somebody goes back. */
  const passed = new Set<string>();
  const tell = (moment: Moment) => {
    // Asked each time: it may be given, and taken back.
    if ((host.getAttribute('consent') ?? window.okno?.consent) !== 'granted') return;
    const step = JSON.stringify(moment);
    if (moment.kind !== 'purchase' && passed.has(step)) return;
    passed.add(step);
    for (const name of namedIn(host.getAttribute('analytics') ?? '')) {
      const say = () => services[name](window as PageFunctions, moment, host.getAttribute('counter') ?? '');
      if (moment.kind === 'purchase') alone(() => told.once(`${name} ${moment.id}`, say));
      else say();
    }
    // Another booking is another funnel.
    if (moment.kind === 'purchase') passed.clear();
  };
  for (const name of heardNames) {
    host.addEventListener(name, (event) => {
      const moment = momentOf({ name, detail: (event as CustomEvent<unknown>).detail } as Heard);
      // When everybody has heard it, and nobody has stopped it.
      if (moment) queueMicrotask(() => event.defaultPrevented || tell(moment));
    });
  }
};

/** Two tabs may hear of one booking in the same moment. Browsers without locks, or without a secure page, take that risk. */
function alone(run: () => void): void {
  if (!navigator.locks) run();
  else navigator.locks.request('okno:told', run).catch(run);
}
