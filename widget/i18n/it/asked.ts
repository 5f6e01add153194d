/** Italian, for the business’s own questions and the promo code. */
import type { AskedWords } from '../asked-words.ts';

const rules = new Intl.PluralRules('it');
const forms: Readonly<Record<string, string>> = { one: 'risposta' };

const asked: AskedWords = {
  choose: 'Scelga…',
  label: 'Codice promozionale',
  apply: 'Applica',
  checking: 'Verifica…',
  applied: (title) => `Codice applicato${title ? `: ${title}` : ''}`,
  remove: 'Rimuovi il codice',
  wrong: (count) => `Controlli ${count} ${forms[rules.select(count)] ?? 'risposte'}:`,
};
export default asked;
