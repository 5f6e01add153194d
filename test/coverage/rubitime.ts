/** What of Rubitime's page is used. */
import names from '../contract/rubitime.json' with { type: 'json' };
import { type Covered, having, isProduct, isTest, sources, table } from './tables.ts';

const product = sources('proxy/providers/rubitime', isProduct);
const only = (file: string) => new Map([...product].filter(([path]) => path.endsWith(`/${file}`)));

/** Where records are written or asked for. */
const asked = new Map([...only('book.ts'), ...only('details.ts'), ...only('availability.ts'), ...only('client.ts')]);
const sentAs = (name: string) => (name === 'custom_field' ? /customFieldsOf/ : new RegExp(`\\b${name}(: |,\\n)|\\{ ${name}\\b`));
/** A member of what a typed call takes. */
const offeredAs = (name: string) =>
  name === 'custom_field' ? /Record<schema\.CustomField, string>/ : new RegExp(`^  readonly ${name}\\??: `, 'm');
/** A member of what is read; that of a record which something is made of. */
const readAs = (name: string) => (name === 'custom_field' ? /customFields\.map/ : new RegExp(`^  ${name}: `, 'm'));
const madeOf = (name: string) => new RegExp(`\\btold\\.${name}\\b`);

/** A typed call counts where nothing of the product asks for more. */
const orElse = (used: readonly string[], offered: readonly string[]) => (used.length > 0 ? used : offered);
const tests = new Map([
  ...sources('proxy/providers/rubitime', isTest),
  ...sources('test', (path) => isTest(path) && /rubitime|barber|provider/.test(path)),
]);
/** A key, or a name in quotes: many are everyday words. */
const testedIn = (name: string) => having(tests, new RegExp(`\\b${name === 'custom_field' ? `${name}\\d+` : name}: |'${name}'`));

const callers = new Map([...product].filter(([path]) => !path.endsWith('/methods.ts')));
/** `get-record` is called as getRecord. */
const callOf = (name: string) => new RegExp(`await ${name.replace(/-(\w)/, (_, letter: string) => letter.toUpperCase())}\\(`);

export const methods: readonly Covered[] = names.methods.map((name) => ({
  name,
  used: orElse(having(callers, callOf(name)), having(only('methods.ts'), new RegExp(`'${name}'`))),
  tested: having(tests, new RegExp(`'${name}'`)),
}));
export const parameters: readonly Covered[] = names.parameters.map((name) => ({
  name,
  used: orElse(having(asked, sentAs(name)), having(only('methods.ts'), offeredAs(name))),
  tested: testedIn(name),
}));
export const fields: readonly Covered[] = names.fields.map((name) => ({
  name,
  used: orElse(having(only('details.ts'), madeOf(name)), having(only('schema.ts'), readAs(name))),
  tested: testedIn(name),
}));
export const statuses: readonly Covered[] = names.statuses.map((name) => {
  const code = Number(name[0]);
  return {
    name,
    used: having(only('details.ts'), code === 4 ? /\[CANCELLED\]: '/ : new RegExp(`^  ${code}: '`, 'm')),
    tested: having(tests, new RegExp(`status: ${code}\\b|\\[${code}, '`)),
  };
});
export const events: readonly Covered[] = names.events.map((name) => ({
  name,
  used: having(product, new RegExp(`'${name}'`)),
  tested: having(tests, new RegExp(`'${name}'`)),
}));

export const rubitimeTables = (): string =>
  [
    '## Rubitime\n',
    'Every name has its place in a typed call. What stands in `rubitime/methods.ts` or `rubitime/schema.ts` alone can be sent and read there,',
    'and nothing of the product asks for it.\n',
    table('Methods', methods),
    table('Parameters that are sent', parameters),
    table('Fields of a record that are read', fields),
    table('Statuses', statuses),
    table('Webhooks', events),
  ].join('\n');
