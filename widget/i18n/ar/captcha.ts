/** Arabic, around a captcha. */
import type { CaptchaWords } from '../captcha-words.ts';

const captcha: CaptchaWords = {
  title: 'تحقق أمني',
  missing: 'يُرجى إكمال هذا التحقق',
  refused: 'لم يُقبل التحقق أو انتهت مدته. إليك تحققًا جديدًا.',
  failed: 'تعذّر تحميل التحقق.',
  passed: 'اكتمل التحقق',
};
export default captcha;
