/** Ukrainian, around a captcha. */
import type { CaptchaWords } from '../captcha-words.ts';

const captcha: CaptchaWords = {
  title: 'Захист від роботів',
  missing: 'Пройдіть перевірку',
  refused: 'Перевірку не зараховано: відповідь хибна або застаріла. Ось нова.',
  failed: 'Перевірка не завантажилася.',
  passed: 'Перевірку пройдено',
};
export default captcha;
