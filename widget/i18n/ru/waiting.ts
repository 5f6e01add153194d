/** Russian, while a booking waits for its turn or is being checked. */
import type { WaitingWords } from '../waiting-words.ts';

const rules = new Intl.PluralRules('ru');
/** 1 секунда, 2 секунды, 5 секунд. */
const plural = (count: number, one: string, few: string, many: string): string => {
  const form = rules.select(count);
  return form === 'one' ? one : form === 'few' ? few : many;
};

const waiting: WaitingWords = {
  place: (place) => (place === 1 ? 'Вы следующий' : `Вы ${place}-й в очереди`),
  seconds: (seconds) => (seconds <= 1 ? 'Ещё мгновение' : `Примерно ${seconds} ${plural(seconds, 'секунда', 'секунды', 'секунд')}`),
  mayLeave: 'Страницу можно закрыть: запись продолжится, а когда вернётесь, мы её найдём.',
  withdraw: 'Не записывать',
  sending: 'Записываем вас',
  checking: 'Проверяем: не записывайтесь ещё раз',
  checkingMore: 'Расписание не ответило вовремя. Возможно, вы уже записаны. Скоро узнаем и покажем здесь.',
  offlineStill: 'Нет связи. Запись продолжается, скоро проверим снова.',
};
export default waiting;
