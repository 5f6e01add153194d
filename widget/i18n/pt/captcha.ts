/** Portuguese, around a captcha. */
import type { CaptchaWords } from '../captcha-words.ts';

const captcha: CaptchaWords = {
  title: 'Verificação de segurança',
  missing: 'Conclua esta verificação',
  refused: 'A verificação não foi aceita ou expirou. Aqui está outra.',
  failed: 'Não foi possível carregar a verificação.',
  passed: 'Verificação concluída',
};
export default captcha;
