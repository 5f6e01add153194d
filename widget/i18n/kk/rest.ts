/** Kazakh, after the first step. */
import type { RestTexts } from '../dictionary.ts';

const rest: RestTexts = {
  previousMonth: 'Алдыңғы ай',
  nextMonth: 'Келесі ай',
  calendarKeys: 'Көрсеткілер — күн бойынша, Page Up пен Page Down — ай бойынша, N — келесі бос күнге.',
  soonest: (time, unit) => `Ең жақын уақыт: ${time}${unit ? `, ${unit}` : ''}`,
  asList: 'Тізім түрінде',
  laterDays: 'Кейінгі күндер',
  withUnit: (unit) => `${unit}`,
  noneInMonth: (month) => `Бос уақыт жоқ: ${month}`,
  noneAtAll: 'Қазір онлайн жазылатын уақыт жоқ.',
  goTo: (day) => `Өту: ${day}`,
  reading: 'Кесте оқылуда…',
  today: 'Бүгін',
  dayFree: 'бос уақыт бар',
  dayNone: 'бос уақыт жоқ',
  dayUnknown: 'әзірге белгісіз',
  parts: { morning: 'Таңертең', afternoon: 'Күндіз', evening: 'Кешке' },
  timesOn: (day) => `Уақыт, ${day}`,
  count: (times, day) => `${times} бос уақыт, ${day}`,
  noneOn: (day) => `Уақыт жоқ, ${day}`,
  chooseDay: 'Уақытты көру үшін күнді таңдаңыз.',
  age: (time) => `Кесте ${time} бұрын оқылды`,
  zone: (name) => `Жергілікті уақыт, ${name}`,
  picked: (time) => `Таңдалды: ${time}`,
  goOn: 'Әрі қарай',
  name: 'Есіміңіз',
  email: 'Эл. пошта',
  phone: 'Телефон',
  optional: 'міндетті емес',
  error: (error, field) =>
    error === 'required'
      ? field === 'terms'
        ? 'Шарттарды қабылдаңыз'
        : 'Толтырыңыз'
      : error === 'too_long'
        ? 'Тым ұзын'
        : error === 'digits'
          ? 'Тек цифрлар'
          : field === 'email'
            ? 'name@example.com сияқты мекенжай'
            : field === 'phone'
              ? 'Нөмірді кодымен жазыңыз'
              : 'Тексеріңіз',
  terms: 'Шарттарды қабылдаймын',
  showTerms: 'Шарттарды оқу',
  promoAsk: 'Промокод бар ма?',
  price: 'Бағасы',
  discount: 'Жеңілдік',
  total: 'Барлығы',
  paidLater: 'Төлем — жазылғаннан кейін.',
  book: (price) => (price === null ? 'Жазылу' : `Жазылу: ${price}`),
  booking: 'Жазылуда…',
  made: { confirmed: 'Сіз жазылдыңыз', awaiting_approval: 'Өтінім жіберілді', awaiting_payment: 'Уақыт сіз үшін сақталды' },
  approvalMore: 'Бұл уақытты растап, сізге хабарлайды.',
  code: 'Жазылу коды',
  addToCalendar: 'Күнтізбеге қосу',
  calendarFile: 'Күнтізбе файлы',
  manage: 'Қарау немесе өзгерту',
  bookAnother: 'Тағы жазылу',
  cancelled: 'Жазылу жойылды',
  unresolved: 'Жазылғаныңызды анықтау мүмкін болмады',
  unresolvedMore: 'Кесте жауап бермеді. Қайта жазылмаңыз: қоңырау шалыңыз, тексереді.',
  taken: (time) => `Бұл уақыт жаңа ғана алынды: ${time}.`,
  nearest: 'Жақын бос уақыттар:',
  takenNone: 'Басқа уақытты таңдаңыз.',
  withdrawn: 'Жазылу жасалмады.',
};
export default rest;
