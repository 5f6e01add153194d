/** Polish, for the business’s own questions and the promo code. */
import type { AskedWords } from '../asked-words.ts';

const rules = new Intl.PluralRules('pl');
const forms: Readonly<Record<string, string>> = { one: 'odpowiedź' };

const asked: AskedWords = {
  choose: 'Proszę wybrać…',
  label: 'Kod promocyjny',
  apply: 'Zastosuj',
  checking: 'Sprawdzamy…',
  applied: (title) => `Kod zastosowany${title ? `: ${title}` : ''}`,
  remove: 'Usuń kod',
  wrong: (count) => `Proszę sprawdzić ${count} ${forms[rules.select(count)] ?? 'odpowiedzi'}:`,
};
export default asked;
