/** Japanese, around a captcha. */
import type { CaptchaWords } from '../captcha-words.ts';

const captcha: CaptchaWords = {
  title: 'セキュリティ確認',
  missing: '確認を完了してください',
  refused: '確認が無効か、期限切れです。もう一度お願いします。',
  failed: '確認を読み込めませんでした。',
  passed: '確認が完了しました',
};
export default captcha;
