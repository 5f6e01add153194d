/** A page's own script, built as its framework's users build it: with its compiler where it has one. */
import { fileURLToPath } from 'node:url';
import { transformAsync } from '@babel/core';
import solid from 'babel-preset-solid';
import { compile } from 'svelte/compiler';
import { build, type PluginOption } from 'vite';

const compileSvelte: PluginOption = {
  name: 'svelte',
  transform: (code, id) => (id.endsWith('.svelte') ? { code: compile(code, { filename: id }).js.code, moduleType: 'js' } : null),
};

const compileSolid: PluginOption = {
  name: 'solid',
  enforce: 'pre',
  async transform(code, filename) {
    if (!filename.endsWith('solid-page.tsx')) return null;
    // Its types are left for the next in line.
    const plugins = ['jsx', 'typescript'] as const;
    const done = await transformAsync(code, { filename, configFile: false, presets: [solid], parserOpts: { plugins: [...plugins] } });
    return done?.code ?? null;
  },
};

export async function buildPage(page: string): Promise<string> {
  const answer = await build({
    configFile: false,
    logLevel: 'warn',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    plugins: [compileSvelte, compileSolid],
    // For production, though a test runs it.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    // Vue with its compiler of templates; Svelte as it is for browsers.
    resolve: { alias: { vue: 'vue/dist/vue.esm-bundler.js' }, conditions: ['browser', 'import', 'module'] },
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL(`frameworks/${page}`, import.meta.url)), formats: ['es'], fileName: 'page' },
    },
  });
  const [output] = [answer].flat();
  const [chunk] = output && 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`${page} was not built`);
  return chunk.code.replaceAll('</script', '<\\/script');
}
