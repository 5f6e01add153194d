/** Spanish, for the business’s own questions and the promo code. */
import type { AskedWords } from '../asked-words.ts';

const rules = new Intl.PluralRules('es');
const forms: Readonly<Record<string, string>> = { one: 'respuesta' };

const asked: AskedWords = {
  choose: 'Elija…',
  label: 'Código promocional',
  apply: 'Aplicar',
  checking: 'Comprobando…',
  applied: (title) => `Código aplicado${title ? `: ${title}` : ''}`,
  remove: 'Quitar el código',
  wrong: (count) => `Revise ${count} ${forms[rules.select(count)] ?? 'respuestas'}:`,
};
export default asked;
