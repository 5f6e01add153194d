/** Answers that are broken on purpose, before anything is done. The service's own 500 and 429 have its own shape. */
import type { Reply } from '../web/listen.ts';
import { type Switches, use } from './switches.ts';

interface Shapes {
  readonly error500: () => Reply;
  readonly tooMany: () => Reply;
}

export function broken(switches: Switches, changes: boolean, shapes: Shapes): Reply | 'hang' | null {
  if (use(switches, 'html502')) return { status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>502 Bad Gateway</h1>' };
  if (use(switches, 'redirects')) return { status: 307, headers: { location: 'http://localhost:9/' }, body: '' };
  if (use(switches, 'error500')) return shapes.error500();
  if (use(switches, 'tooMany')) return shapes.tooMany();
  return changes && use(switches, 'hangBeforeCommit') ? 'hang' : null;
}
