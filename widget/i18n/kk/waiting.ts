/** Kazakh, while a booking waits for its turn or is being checked. */
import type { WaitingWords } from '../waiting-words.ts';

const waiting: WaitingWords = {
  place: (place) => (place === 1 ? 'Сіз келесісіз' : `Кезектегі нөміріңіз: ${place}`),
  seconds: (seconds) => (seconds <= 1 ? 'Тағы бір сәт' : `Шамамен ${seconds} секунд`),
  mayLeave: 'Бетті жабуға болады: жазылу жалғасады, қайтып келгенде оны табамыз.',
  withdraw: 'Жазбау',
  sending: 'Сізді жазып жатырмыз',
  checking: 'Тексерілуде: қайта жазылмаңыз',
  checkingMore: 'Кесте уақытында жауап бермеді. Сіз жазылған болуыңыз мүмкін. Жақында біліп, осында көрсетеміз.',
  offlineStill: 'Байланыс жоқ. Жазылу жалғасуда, жақында қайта тексереміз.',
};
export default waiting;
