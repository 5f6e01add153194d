/** Russian, around a captcha. */
import type { CaptchaWords } from '../captcha-words.ts';

const captcha: CaptchaWords = {
  title: 'Защита от роботов',
  missing: 'Пройдите проверку',
  refused: 'Проверка не засчитана: ответ неверный или устарел. Вот новая.',
  failed: 'Проверка не загрузилась.',
  passed: 'Проверка пройдена',
};
export default captcha;
