/** `npm run coverage`: writes docs/coverage.md. */
import { writeFile } from 'node:fs/promises';
import { document } from './document.ts';
import { journey } from './journey.ts';

await writeFile(new URL('../../docs/coverage.md', import.meta.url), document(await journey()));
