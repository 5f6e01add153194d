/** French, for the business’s own questions and the promo code. */
import type { AskedWords } from '../asked-words.ts';

const rules = new Intl.PluralRules('fr');
const forms: Readonly<Record<string, string>> = { one: 'réponse' };

const asked: AskedWords = {
  choose: 'Choisissez…',
  label: 'Code promo',
  apply: 'Appliquer',
  checking: 'Vérification…',
  applied: (title) => `Code appliqué${title ? `: ${title}` : ''}`,
  remove: 'Retirer le code',
  wrong: (count) => `À vérifier\u00a0: ${count} ${forms[rules.select(count)] ?? 'réponses'}`,
};
export default asked;
