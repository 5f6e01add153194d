/** Japanese, for the business’s own questions and the promo code. */
import type { AskedWords } from '../asked-words.ts';

const asked: AskedWords = {
  choose: '選択してください',
  label: 'クーポンコード',
  apply: '適用',
  checking: '確認中…',
  applied: (title) => `コードを適用しました${title ? `: ${title}` : ''}`,
  remove: 'コードを削除',
  wrong: (count) => `${count}件の回答をご確認ください：`,
};
export default asked;
