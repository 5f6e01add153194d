/** Hebrew, around a captcha. */
import type { CaptchaWords } from '../captcha-words.ts';

const captcha: CaptchaWords = {
  title: 'בדיקת אבטחה',
  missing: 'יש להשלים את הבדיקה',
  refused: 'הבדיקה לא התקבלה או שפג תוקפה. הנה בדיקה חדשה.',
  failed: 'לא ניתן לטעון את הבדיקה.',
  passed: 'הבדיקה הושלמה',
};
export default captcha;
