/** Turkish, around a captcha. */
import type { CaptchaWords } from '../captcha-words.ts';

const captcha: CaptchaWords = {
  title: 'Güvenlik kontrolü',
  missing: 'Lütfen bu kontrolü tamamlayın',
  refused: 'Kontrol kabul edilmedi veya süresi doldu. İşte yenisi.',
  failed: 'Kontrol yüklenemedi.',
  passed: 'Kontrol tamamlandı',
};
export default captcha;
