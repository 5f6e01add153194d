/** What only a chosen service needs: its own fields, and whether it is paid at booking. */
import type { Field, FieldType } from '../../../shared/contract/index.ts';
import type { Catalogue, CatalogueServiceDetail } from '../../domain/catalogue.ts';
import type { Connection } from '../../domain/provider.ts';
import { ok, type Result } from '../../domain/result.ts';
import { plainText } from '../rich-text.ts';
import type { Client } from './client.ts';
import { faultOf, PLUGIN_OFF } from './errors.ts';
import { type AdditionalFieldEntry, additionalFields, flag } from './schema.ts';

export async function readServiceDetail(
  client: Client,
  connection: Connection,
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
  return ok({
    id: service,
    fields: fields?.ok ? (additionalFields.safeParse(fields.result).data ?? []).map(fieldOf) : [],
    paymentRequired: payment?.ok === true && flag.parse(payment.result),
  });
}

const TYPES: readonly string[] = ['text', 'textarea', 'digits', 'checkbox', 'select', 'radio', 'date', 'time'] satisfies FieldType[];
const isFieldType = (type: string): type is FieldType => TYPES.includes(type);

/** A type that nobody told us of is asked for as text. */
export const fieldOf = ({ name, title, type, values, default: initial, is_null: optional, length }: AdditionalFieldEntry): Field => ({
  key: name,
  title: plainText(title),
  type: isFieldType(type) ? type : 'text',
  required: !optional,
  options: type === 'select' || type === 'radio' ? values : [],
  initial: type === 'checkbox' ? (flag.parse(initial) ? '1' : '') : initial,
  maxLength: length !== null && length > 0 ? length : null,
});
