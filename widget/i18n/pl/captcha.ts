/** Polish, around a captcha. */
import type { CaptchaWords } from '../captcha-words.ts';

const captcha: CaptchaWords = {
  title: 'Kontrola bezpieczeństwa',
  missing: 'Proszę ukończyć kontrolę',
  refused: 'Kontrola nie została zaliczona albo wygasła. Oto nowa.',
  failed: 'Nie udało się wczytać kontroli.',
  passed: 'Kontrola ukończona',
};
export default captcha;
