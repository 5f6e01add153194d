/** German, for the business’s own questions and the promo code. */
import type { AskedWords } from '../asked-words.ts';

const rules = new Intl.PluralRules('de');
const forms: Readonly<Record<string, string>> = { one: 'Antwort' };

const asked: AskedWords = {
  choose: 'Bitte wählen …',
  label: 'Gutscheincode',
  apply: 'Einlösen',
  checking: 'Wird geprüft …',
  applied: (title) => `Code eingelöst${title ? `: ${title}` : ''}`,
  remove: 'Code entfernen',
  wrong: (count) => `Bitte prüfen Sie ${count} ${forms[rules.select(count)] ?? 'Antworten'}:`,
};
export default asked;
