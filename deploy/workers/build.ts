/** `npm run build:workers`: gathers the files for `wrangler deploy` in `dist/workers`; earlier versions are kept in `okno-assets`. */
import { fileURLToPath } from 'node:url';
import { gather } from './gather.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
await gather(here('../../dist/widget'), here('../../okno-assets'), here('../../dist/workers'));
