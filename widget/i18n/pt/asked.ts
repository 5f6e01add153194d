/** Portuguese, for the business’s own questions and the promo code. */
import type { AskedWords } from '../asked-words.ts';

const rules = new Intl.PluralRules('pt');
const forms: Readonly<Record<string, string>> = { one: 'resposta' };

const asked: AskedWords = {
  choose: 'Escolha…',
  label: 'Código promocional',
  apply: 'Aplicar',
  checking: 'Verificando…',
  applied: (title) => `Código aplicado${title ? `: ${title}` : ''}`,
  remove: 'Remover o código',
  wrong: (count) => `Verifique ${count} ${forms[rules.select(count)] ?? 'respostas'}:`,
};
export default asked;
