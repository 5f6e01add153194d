/** English, for the business's own questions and the promo code. */
import type { AskedWords } from '../asked-words.ts';

const asked: AskedWords = {
  choose: 'Choose …',
  label: 'Promo code',
  apply: 'Apply',
  checking: 'Checking …',
  applied: (title) => `Code applied${title ? `: ${title}` : ''}`,
  remove: 'Remove the code',
  wrong: (count) => (count === 1 ? 'One answer needs your attention:' : `${count} answers need your attention:`),
};
export default asked;
