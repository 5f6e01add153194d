/** What a shop may ask for, read strictly. Sources: "Create a payment", "Create a refund" of the service's reference. Pure. */
import { Refusal } from './errors.ts';

export type Body = Readonly<Record<string, unknown>>;

const DESCRIPTION_AT_MOST = 128;
const METADATA_AT_MOST = 16;

/** Of the many that the service knows, those that are served here. */
const known = ['amount', 'capture', 'confirmation', 'description', 'metadata'];

export interface Wish {
  readonly amount: number;
  readonly currency: string;
  readonly capture: boolean;
  readonly returnUrl: string;
  readonly description: string;
  readonly metadata: Readonly<Record<string, string>>;
}

export function readPayment(body: Body): Wish {
  const unknown = Object.keys(body).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Refusal(400, 'Unknown parameter', unknown);
  const { type, return_url: returnUrl } = objectOf(body['confirmation']);
  if (type !== 'redirect') throw new Refusal(400, 'Only a redirect is served here', 'confirmation.type');
  if (typeof returnUrl !== 'string' || !/^https?:/.test(returnUrl) || !URL.canParse(returnUrl))
    throw new Refusal(400, 'Invalid URL', 'confirmation.return_url');
  const description = body['description'] ?? '';
  if (typeof description !== 'string' || [...description].length > DESCRIPTION_AT_MOST)
    throw new Refusal(400, `At most ${DESCRIPTION_AT_MOST} characters`, 'description');
  return {
    ...readAmount(body['amount']),
    capture: body['capture'] === true,
    returnUrl,
    description,
    metadata: readMetadata(body['metadata']),
  };
}

/** "Always a fraction": 1500.50; in hundredths. */
export function readAmount(value: unknown): { amount: number; currency: string } {
  const told = objectOf(value);
  const text = told['value'];
  const currency = told['currency'];
  if (typeof text !== 'string' || !/^\d{1,12}\.\d\d$/.test(text)) throw new Refusal(400, 'Invalid amount', 'amount.value');
  if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) throw new Refusal(400, 'Invalid currency', 'amount.currency');
  const amount = Math.round(Number(text) * 100);
  if (amount < 100) throw new Refusal(400, 'The amount is less than the least', 'amount.value');
  return { amount, currency };
}

function readMetadata(value: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(objectOf(value));
  const fits = ([name, text]: [string, unknown]) => name.length <= 32 && typeof text === 'string' && text.length <= 512;
  if (entries.length > METADATA_AT_MOST || !entries.every(fits)) throw new Refusal(400, 'Invalid metadata', 'metadata');
  return Object.fromEntries(entries) as Readonly<Record<string, string>>;
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};

export function bodyOf(text: string): Body {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    throw new Refusal(400, 'The body is not JSON');
  }
}
