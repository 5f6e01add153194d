/** German, around a captcha. */
import type { CaptchaWords } from '../captcha-words.ts';

const captcha: CaptchaWords = {
  title: 'Sicherheitsprüfung',
  missing: 'Bitte schließen Sie diese Prüfung ab',
  refused: 'Die Prüfung wurde nicht anerkannt oder hat zu lange gedauert. Hier ist eine neue.',
  failed: 'Die Prüfung konnte nicht geladen werden.',
  passed: 'Prüfung bestanden',
};
export default captcha;
