/** English, for the business's own questions and the promo code. */
import type { AskedWords } from '../asked-words.ts';

const asked: AskedWords = {
  choose: 'Choose …',
  label: 'Promo code',
  apply: 'Apply',
  checking: 'Checking …',
  applied: (title) => `Code applied${title ? `: ${title}` : ''}`,
  remove: 'Remove the code',
};
export default asked;
