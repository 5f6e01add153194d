/** `npm run coverage`: writes docs/coverage.md. */
import { writeFile } from 'node:fs/promises';
import { journey } from './journey.ts';
import { document } from './simplybook.ts';

await writeFile(new URL('../../docs/coverage.md', import.meta.url), document(await journey()));
