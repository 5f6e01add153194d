/** What only a chosen service needs: its own fields, and whether it is paid at booking. */
import type { Field, FieldType } from '../../../shared/contract/index.ts';
import type { Catalogue, CatalogueServiceDetail } from '../../domain/catalogue.ts';
import type { Connection } from '../../domain/provider.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { plainText } from '../rich-text.ts';
import type { Client } from './client.ts';
import { faultOf, PLUGIN_OFF } from './errors.ts';
import { type AdditionalFieldEntry, additionalFields, flag } from './schema.ts';
import type { SimplybookSettings } from './settings.ts';

export async function readServiceDetail(
  client: Client,
  connection: Connection,
  { attributionField }: Pick<SimplybookSettings, 'attributionField'>,
  catalogue: Catalogue,
  service: string,
): Promise<Result<CatalogueServiceDetail>> {
  const [fields, payment] = await Promise.all([
    catalogue.fields ? client(connection, 'getAdditionalFields', [service]) : null,
    catalogue.provider['payments'] ? client(connection, 'isPaymentRequired', [service]) : null,
  ]);
  for (const answer of [fields, payment]) {
    if (answer && !answer.ok && answer.code !== PLUGIN_OFF) return { ok: false, fault: faultOf(answer) };
  }
  const entries = fields?.ok ? additionalFields.safeParse(fields.result).data : [];
  if (!entries) return fail('upstream_failed', { detail: 'The service answered in an unknown shape.' });
  const asked = entries.map(fieldOf);
  const campaign = asked.find(({ key }) => key === attributionField);
  return ok({
    id: service,
    fields: asked.filter(({ key }) => key !== attributionField),
    ...(campaign && { attribution: { key: campaign.key, maxLength: campaign.maxLength } }),
    paymentRequired: payment?.ok === true && flag.parse(payment.result),
  });
}

const TYPES: readonly string[] = ['text', 'textarea', 'digits', 'checkbox', 'select', 'radio', 'date', 'time'] satisfies FieldType[];
const isFieldType = (type: string): type is FieldType => TYPES.includes(type);

/** A type that nobody told us of is asked for as text. */
export function fieldOf({ name, title, type, values, default: initial, is_null: optional, length }: AdditionalFieldEntry): Field {
  const options = type === 'select' || type === 'radio' ? values : null;
  return {
    key: name,
    title: plainText(title),
    type: isFieldType(type) ? type : 'text',
    required: !optional,
    options: options ?? [],
    initial: type === 'checkbox' ? (flag.parse(initial) ? '1' : '') : options && !options.includes(initial) ? '' : initial,
    maxLength: length !== null && length > 0 ? Math.floor(length) : null,
  };
}
