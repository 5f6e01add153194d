/** Writes `openapi.json` beside the built script. */
import { readFile, writeFile } from 'node:fs/promises';
import { openApiDocument } from './document.ts';

const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
await writeFile(new URL('../../dist/widget/openapi.json', import.meta.url), `${JSON.stringify(openApiDocument(version), null, 2)}\n`);
