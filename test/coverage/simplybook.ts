/** What of SimplyBook.me's method page is used. */
import { meanings } from '../../proxy/providers/simplybook/errors.ts';
import names from '../contract/simplybook.json' with { type: 'json' };
import { type Covered, having, isProduct, isTest, sources, table } from './tables.ts';

const product = sources('proxy/providers/simplybook', isProduct);
const tests = new Map([
  ...sources('proxy/providers/simplybook', isTest),
  ...sources('test', (path) => isTest(path) && !/rubitime|barber/.test(path)),
  ...sources('demo/sandbox/simplybook', isTest),
]);
/** A quoted name, or a key of an object. */
const named = (name: string) => new RegExp(`['"\`]${name}['"\`]|\\b${name}:|\\.${name}\\b`);

const cover = (name: string): Covered => ({ name, used: having(product, named(name)), tested: having(tests, named(name)) });

/** Asked for by name, where something depends on it; many of the names are everyday words. */
const coverParameter = (name: string): Covered => ({
  name,
  used: having(product, new RegExp(`parameters\\['${name}'\\]${name === 'timeframe' ? "|'getTimeframe'" : ''}`)),
  tested: having(tests, named(name)),
});
const aboutPlugins = new Map([...tests].filter(([, text]) => /plugins/i.test(text)));
const coverPlugin = (name: string): Covered => ({
  name,
  used: having(product, new RegExp(`plugins\\.has\\('${name}'\\)`)),
  tested: having(aboutPlugins, new RegExp(`'${name}'`)),
});

const coverCode = (code: number): Covered => {
  const becomes = meanings[code]?.code;
  return {
    name: String(code),
    used: becomes ? ['proxy/providers/simplybook/errors.ts'] : [],
    tested: having(tests, new RegExp(`${code}\\b`)),
    ...(becomes && { becomes }),
  };
};

export const described: readonly Covered[] = names.methods.described.map(cover);
export const referred: readonly Covered[] = names.methods.referred.map(cover);
export const codes: readonly Covered[] = names.errorCodes.map(coverCode);
export const parameters: readonly Covered[] = names.companyParameters.map(coverParameter);
export const plugins: readonly Covered[] = names.plugins.map(coverPlugin);

/** What the product calls although the page does not name it. */
export const beyond = (called: readonly string[]): readonly string[] =>
  called.filter((method) => ![...names.methods.described, ...names.methods.referred].includes(method)).toSorted();

/** `called` are the methods that the sandbox's journal shows. */
export const simplybookTables = (called: readonly string[]): string =>
  [
    '## SimplyBook.me\n',
    table('Methods that the page describes', described),
    table('Methods that the page refers to', referred),
    table('Error codes', codes),
    table('Company parameters', parameters),
    table('Plugins', plugins),
    `### Beyond the page\n\nAlso called: ${beyond(called)
      .map((method) => `\`${method}\``)
      .join(', ')}.\n`,
  ].join('\n');
