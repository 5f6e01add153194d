/** What of SimplyBook.me's method page is used. */
import { meanings } from '../../proxy/providers/simplybook/errors.ts';
import names from '../contract/simplybook.json' with { type: 'json' };
import { type Covered, having, isProduct, isTest, sources, table } from './tables.ts';

const product = sources('proxy/providers/simplybook', isProduct);
const isTypedCall = (path: string) => path.includes('/simplybook/methods/');
const callers = new Map([...product].filter(([path]) => !isTypedCall(path)));
const typedCalls = new Map([...product].filter(([path]) => isTypedCall(path)));
const aboutCompany = new Map([...typedCalls].filter(([path]) => path.endsWith('/company.ts')));
const tests = new Map([
  ...sources('proxy/providers/simplybook', isTest),
  ...sources('test', (path) => isTest(path) && !/rubitime|barber/.test(path)),
  ...sources('demo/sandbox/simplybook', isTest),
]);
/** A quoted name, or a key of an object. */
const named = (name: string) => new RegExp(`['"\`]${name}['"\`]|\\b${name}:|\\.${name}\\b`);

/** A typed call counts where nothing of the product asks for more. */
const orElse = (used: readonly string[], offered: readonly string[]) => (used.length > 0 ? used : offered);
/** Whether the product itself asks for it. */
export const isAsked = ({ used }: Covered): boolean => used.some((path) => !isTypedCall(path));

const cover = (name: string): Covered => ({
  name,
  used: orElse(having(callers, named(name)), having(typedCalls, new RegExp(`'${name}'`))),
  tested: having(tests, named(name)),
});

/** One test walks through the whole of a list. */
const walked = (list: string) => having(tests, new RegExp(`company\\.${list}\\b`));

/** Asked for by name, where something depends on it; many of the names are everyday words. */
const coverParameter = (name: string): Covered => ({
  name,
  used: orElse(
    having(callers, new RegExp(`parameters\\['${name}'\\]${name === 'timeframe' ? "|'getTimeframe'" : ''}`)),
    having(aboutCompany, new RegExp(`^  '${name}',`, 'm')),
  ),
  tested: orElse(having(tests, named(name)), walked('companyParameters')),
});
const aboutPlugins = new Map([...tests].filter(([, text]) => /plugins/i.test(text)));
const coverPlugin = (name: string): Covered => ({
  name,
  used: orElse(having(callers, new RegExp(`plugins\\.has\\('${name}'\\)`)), having(aboutCompany, new RegExp(`^  '${name}',`, 'm'))),
  tested: orElse(having(aboutPlugins, new RegExp(`'${name}'`)), walked('companyPlugins')),
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
    'Every name has its place in a typed call. What stands in `simplybook/methods` alone can be asked for there, and nothing of the product',
    'does.\n',
    table('Methods that the page describes', described),
    table('Methods that the page refers to', referred),
    table('Error codes', codes),
    table('Company parameters', parameters),
    table('Plugins', plugins),
    `### Beyond the page\n\nAlso called: ${beyond(called)
      .map((method) => `\`${method}\``)
      .join(', ')}.\n`,
  ].join('\n');
