/** `npm run coverage`: writes docs/coverage.md, docs/texts.md, and what of docs/how-a-booking-is-made.md is drawn from the code. */
import { readFile, writeFile } from 'node:fs/promises';
import { textsDocument } from '../../widget/i18n/texts-document.ts';
import { loadWords, parts, type Words } from '../../widget/i18n/words.ts';
import { document } from './document.ts';
import { withFaults } from './faults.ts';
import { journey } from './journey.ts';
import { withDrawing } from './lifecycle.ts';

const lifecycle = new URL('../../docs/how-a-booking-is-made.md', import.meta.url);
await writeFile(lifecycle, withFaults(withDrawing(await readFile(lifecycle, 'utf8'))));
await writeFile(new URL('../../docs/coverage.md', import.meta.url), document(await journey()));

const english = Object.fromEntries(
  await Promise.all((Object.keys(parts) as (keyof Words)[]).map(async (part) => [part, await loadWords('en', part)] as const)),
);
await writeFile(new URL('../../docs/texts.md', import.meta.url), textsDocument({ ...english, ...english['first'], ...english['rest'] }));
