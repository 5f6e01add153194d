/** French, around a captcha. */
import type { CaptchaWords } from '../captcha-words.ts';

const captcha: CaptchaWords = {
  title: 'Contrôle de sécurité',
  missing: 'Veuillez effectuer ce contrôle',
  refused: 'Le contrôle n’a pas été accepté ou a expiré. En voici un nouveau.',
  failed: 'Le contrôle n’a pas pu être chargé.',
  passed: 'Contrôle réussi',
};
export default captcha;
