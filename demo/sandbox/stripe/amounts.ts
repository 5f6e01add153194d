/** Which amounts the service takes, and how they read. Source: its page on currencies. Pure. */
const ZERO = new Set('bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf'.split(' '));
const THREE = new Set('bhd jod kwd omr tnd'.split(' '));
const WHOLE_ONLY = new Set(['isk', 'ugx']);
const LEAST: Readonly<Record<string, number>> = { gbp: 30, usd: 50, eur: 50, jpy: 50 };
const MOST = 99_999_999;

export interface AmountFault {
  readonly message: string;
  readonly code?: 'amount_too_small' | 'amount_too_large' | 'parameter_invalid_integer';
}

/** null when it is taken. */
export function amountFault(text: string | undefined, currency: string): AmountFault | null {
  if (text === undefined || !/^\d+$/.test(text)) return { message: 'Invalid integer', code: 'parameter_invalid_integer' };
  const amount = Number(text);
  const least = LEAST[currency] ?? 1;
  if (amount < least) return { message: `The amount must be at least ${least}`, code: 'amount_too_small' };
  if (amount > MOST) return { message: 'The amount is too large', code: 'amount_too_large' };
  if (THREE.has(currency) && amount % 10 !== 0) return { message: 'The last digit must be 0 in this currency' };
  if (WHOLE_ONLY.has(currency) && amount % 100 !== 0) return { message: 'Only whole units are taken in this currency' };
  return null;
}

export function inWords(amount: number, currency: string): string {
  const decimals = ZERO.has(currency) ? 0 : THREE.has(currency) ? 3 : 2;
  return new Intl.NumberFormat('en', { style: 'currency', currency }).format(amount / 10 ** decimals);
}
