/** What of Rubitime's page is used. */
import names from '../contract/rubitime.json' with { type: 'json' };
import { type Covered, having, isProduct, isTest, sources, table } from './tables.ts';

const product = sources('proxy/providers/rubitime', isProduct);
const tests = new Map([
  ...sources('proxy/providers/rubitime', isTest),
  ...sources('test', (path) => isTest(path) && /rubitime|barber|provider/.test(path)),
]);
const only = (file: string) => new Map([...product].filter(([path]) => path.endsWith(`/${file}`)));

/** Everything that is sent stands where records are written or asked for. */
const asked = new Map([...only('book.ts'), ...only('details.ts'), ...only('availability.ts'), ...only('client.ts')]);
const sentAs = (name: string) => (name === 'custom_field' ? /order\.fields/ : new RegExp(`\\b${name}(: |,\\n)|\\{ ${name}\\b`));

export const methods: readonly Covered[] = names.methods.map((name) => ({
  name,
  used: having(product, new RegExp(`'${name}'`)),
  tested: having(tests, new RegExp(`'${name}'`)),
}));
export const parameters: readonly Covered[] = names.parameters.map((name) => ({
  name,
  used: having(asked, sentAs(name)),
  tested: having(tests, new RegExp(`\\b${name}`)),
}));
export const fields: readonly Covered[] = names.fields.map((name) => ({
  name,
  used: having(only('schema.ts'), new RegExp(`^  ${name}:`, 'm')),
  tested: having(tests, new RegExp(`\\b${name}`)),
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
    table('Methods', methods),
    table('Parameters that are sent', parameters),
    table('Fields of a record that are read', fields),
    table('Statuses', statuses),
    table('Webhooks', events),
  ].join('\n');
