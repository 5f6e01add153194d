/** Builds the script: `dist/widget/okno.js` and, under a version that is the hash of its files, everything that it fetches. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { minify as squeezed } from 'terser';
import { build, type Plugin } from 'vite';
import { languages } from './i18n/languages.ts';
import { parts } from './i18n/words.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const out = here('../dist/widget');
const staging = here('../dist/widget-chunks');

/** Words stand beside the code that asks for them; a list of all their names would cost more than some of the words. */
const wordsBeside: Plugin = {
  name: 'words-beside',
  enforce: 'pre',
  transform(code: string, id: string) {
    if (!id.endsWith('/i18n/words.ts')) return null;
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: code is what is replaced
    const beside = code.replace('import(`./${language}/${part}.ts`)', 'import(/* @vite-ignore */ `./${language}-${part}.js`)');
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: code is what is replaced
    if (beside === code) throw new Error('words are asked for in another way now');
    return beside;
  },
};

/** Sheets are written a rule to a line; browsers need no lines. */
const sheetsInOneLine: Plugin = {
  name: 'sheets-in-one-line',
  enforce: 'pre',
  transform: (code: string, id: string) =>
    /\/theme\/[\w-]+\.ts$/.test(id) ? code.replace(/`[^`]*`/g, (sheet) => sheet.replaceAll('\n', '')) : null,
};

const common = {
  configFile: false as const,
  plugins: [wordsBeside, sheetsInOneLine],
  logLevel: 'warn' as const,
  define: { 'process.env.NODE_ENV': '"production"' },
};

/** Calls of `h` are shorter than those of the automatic runtime. */
const views = {
  oxc: { jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' }, jsxInject: "import { Fragment, h } from 'preact'" },
} as const;

/** A library's build keeps annotations for the next bundler; here there is none. */
const output = { format: 'es', minify: true, comments: { annotation: false, jsdoc: false, legal: true } } as const;

/** What the core needs is in the core, and what the later steps need with them: chunks on demand share it and never split it. */
const codeSplitting = {
  groups: [
    { name: 'core', test: /element\/register\.ts$/, priority: 2 },
    { name: 'later', test: /element\/later-chunk\.ts$/, priority: 1 },
  ],
};
/** Nothing here acts by being read, for what is followed is followed by a call; and a constant's name costs more than its value. */
const smaller = { treeshake: { propertyReadSideEffects: false }, optimization: { inlineConst: true } } as const;

async function buildChunks(): Promise<void> {
  await build({
    ...common,
    ...views,
    build: {
      outDir: staging,
      emptyOutDir: true,
      target: ['chrome105', 'firefox115', 'safari16.4'],
      modulePreload: false,
      // As a library, so that nothing is added that a page's own build would need.
      lib: { entry: { core: here('element/register.ts'), later: here('element/later-chunk.ts') }, formats: ['es'] },
      rolldownOptions: {
        ...smaller,
        preserveEntrySignatures: 'allow-extension',
        output: {
          ...output,
          entryFileNames: '[name].js',
          codeSplitting,
          chunkFileNames: ({ name }) => `${chunkName(name)}.js`,
        },
      },
    },
  });
}

const chunkName = (name: string): string => name.replace(/-chunk$/, '');

/** Each by itself, without anything of the core: a page that only has a button loads no more than the button. */
async function buildModes(): Promise<void> {
  for (const names of [['popup', 'drive'], ['frame'], ['page'], ['analytics']]) {
    await build({
      ...common,
      build: {
        outDir: staging,
        emptyOutDir: false,
        target: ['chrome105', 'firefox115', 'safari16.4'],
        modulePreload: false,
        lib: { entry: Object.fromEntries(names.map((name) => [name, here(`embed/${name}-chunk.ts`)])), formats: ['es'] },
        rolldownOptions: {
          ...smaller,
          output: {
            ...output,
            entryFileNames: '[name].js',
            chunkFileNames: ({ name }) => `${chunkName(name)}.js`,
          },
        },
      },
    });
  }
}

/** Every file stands alone, so that a language is fetched by names that can be made up from it. */
async function buildWords(): Promise<void> {
  const files = languages.flatMap((language) =>
    Object.keys(parts).map((part) => [`${language}-${part}`, here(`i18n/${language}/${part}.ts`)] as const),
  );
  await build({
    ...common,
    build: {
      outDir: staging,
      emptyOutDir: false,
      target: ['chrome105', 'firefox115', 'safari16.4'],
      modulePreload: false,
      lib: { entry: Object.fromEntries(files), formats: ['es'] },
      rolldownOptions: {
        ...smaller,
        output: {
          ...output,
          entryFileNames: '[name].js',
          chunkFileNames({ name }) {
            throw new Error(`two files of words share ${name}`);
          },
        },
      },
    },
  });
}

async function buildLoader(version: string): Promise<void> {
  await build({
    ...common,
    define: { ...common.define, OKNO_VERSION: JSON.stringify(version), OKNO_LANGUAGES: JSON.stringify(languages.join()) },
    build: {
      outDir: out,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      lib: { entry: { okno: here('embed/loader.ts') }, formats: ['es'] },
      rolldownOptions: { ...smaller, output: { ...output, entryFileNames: '[name].js' } },
    },
  });
}

/** A second look at what the bundler has made small: two hundred bytes of a whole appointment. Where functions stand is tried both ways. */
async function squeeze(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.js'))) {
    const code = await readFile(join(folder, name), 'utf8');
    const tried = await Promise.all(
      [false, true].map(async (hoist_funs) => {
        const { code: smaller = '' } = await squeezed(code, { module: true, ecma: 2020, compress: { passes: 3, hoist_funs } });
        return { smaller, size: (await promisify(gzip)(smaller, { level: 9 })).length };
      }),
    );
    const [best] = tried.toSorted((one, other) => one.size - other.size);
    await writeFile(join(folder, name), best?.smaller ?? code);
  }
}

async function hashOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(folder)).toSorted()) hash.update(name).update(await readFile(join(folder, name)));
  return hash.digest('hex').slice(0, 12);
}

/** Compressed once here, so that nobody compresses while serving. */
async function compress(file: string): Promise<{ bytes: number; gzip: number }> {
  const body = await readFile(file);
  const zipped = await promisify(gzip)(body, { level: 9 });
  await writeFile(`${file}.gz`, zipped);
  await writeFile(`${file}.br`, await promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  return { bytes: body.length, gzip: zipped.length };
}

await rm(out, { recursive: true, force: true });
await buildChunks();
await buildModes();
await buildWords();
await squeeze(staging);
const version = await hashOf(staging);
const target = join(out, 'okno', version);
await mkdir(target, { recursive: true });
const files: Record<string, { bytes: number; gzip: number }> = {};
for (const name of (await readdir(staging)).filter((file) => file.endsWith('.js')).toSorted()) {
  await writeFile(join(target, name), await readFile(join(staging, name)));
  files[name] = await compress(join(target, name));
}
await rm(staging, { recursive: true, force: true });
await buildLoader(version);
await squeeze(out);
files['okno.js'] = await compress(join(out, 'okno.js'));
await writeFile(join(out, 'manifest.json'), `${JSON.stringify({ version, files }, null, 2)}\n`);
