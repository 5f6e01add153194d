/** Kazakh, around a captcha. */
import type { CaptchaWords } from '../captcha-words.ts';

const captcha: CaptchaWords = {
  title: 'Қауіпсіздік тексеруі',
  missing: 'Тексеруден өтіңіз',
  refused: 'Тексеру есептелмеді: жауап қате немесе ескірген. Міне, жаңасы.',
  failed: 'Тексеру жүктелмеді.',
  passed: 'Тексеруден өттіңіз',
};
export default captcha;
