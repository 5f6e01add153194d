/** Ukrainian, while a booking waits for its turn or is being checked. */
import type { WaitingWords } from '../waiting-words.ts';

const rules = new Intl.PluralRules('uk');
const forms: Readonly<Record<string, string>> = { one: 'секунда', few: 'секунди' };

const waiting: WaitingWords = {
  place: (place) => (place === 1 ? 'Ви наступні' : `Ваш номер у черзі: ${place}`),
  seconds: (seconds) => (seconds <= 1 ? 'Ще мить' : `Приблизно ${seconds} ${forms[rules.select(seconds)] ?? 'секунд'}`),
  mayLeave: 'Сторінку можна закрити: запис триватиме, а коли повернетеся, ми його знайдемо.',
  withdraw: 'Не записувати',
  sending: 'Записуємо вас',
  checking: 'Перевіряємо: не записуйтеся ще раз',
  checkingMore: 'Розклад не відповів вчасно. Можливо, вас уже записано. Скоро дізнаємося і покажемо тут.',
  offlineStill: 'Немає зв’язку. Запис триває, скоро перевіримо знову.',
};
export default waiting;
