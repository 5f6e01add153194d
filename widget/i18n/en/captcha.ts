/** English, around a captcha. */
import type { CaptchaWords } from '../captcha-words.ts';

const captcha: CaptchaWords = {
  title: 'Security check',
  missing: 'Please complete this check',
  refused: 'That check was not accepted, or it took too long. Here is a new one.',
  failed: 'The check could not be loaded.',
  passed: 'Check completed',
};
export default captcha;
