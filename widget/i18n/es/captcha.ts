/** Spanish, around a captcha. */
import type { CaptchaWords } from '../captcha-words.ts';

const captcha: CaptchaWords = {
  title: 'Control de seguridad',
  missing: 'Complete este control',
  refused: 'El control no se ha aceptado o ha caducado. Aquí tiene otro.',
  failed: 'No se ha podido cargar el control.',
  passed: 'Control superado',
};
export default captcha;
