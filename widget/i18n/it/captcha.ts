/** Italian, around a captcha. */
import type { CaptchaWords } from '../captcha-words.ts';

const captcha: CaptchaWords = {
  title: 'Controllo di sicurezza',
  missing: 'Completi questo controllo',
  refused: 'Il controllo non è stato accettato o è scaduto. Eccone uno nuovo.',
  failed: 'Impossibile caricare il controllo.',
  passed: 'Controllo superato',
};
export default captcha;
