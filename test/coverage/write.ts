/** `npm run coverage`: writes docs/coverage.md, and what of docs/how-a-booking-is-made.md is drawn from the code. */
import { readFile, writeFile } from 'node:fs/promises';
import { document } from './document.ts';
import { withFaults } from './faults.ts';
import { journey } from './journey.ts';
import { withDrawing } from './lifecycle.ts';

const lifecycle = new URL('../../docs/how-a-booking-is-made.md', import.meta.url);
await writeFile(lifecycle, withFaults(withDrawing(await readFile(lifecycle, 'utf8'))));
await writeFile(new URL('../../docs/coverage.md', import.meta.url), document(await journey()));
