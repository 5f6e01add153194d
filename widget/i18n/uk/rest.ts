/** Ukrainian, after the first step. */
import type { RestTexts } from '../dictionary.ts';

const rules = new Intl.PluralRules('uk');
const forms: Readonly<Record<string, string>> = { one: 'варіант часу', few: 'варіанти часу' };

const rest: RestTexts = {
  previousMonth: 'Попередній місяць',
  nextMonth: 'Наступний місяць',
  calendarKeys: 'Стрілки — за днями, Page Up і Page Down — за місяцями, N — до вільного дня.',
  soonest: (time, unit) => `Найближчий: ${time}${unit ? `, ${unit}` : ''}`,
  asList: 'Списком',
  laterDays: 'Наступні дні',
  withUnit: (unit) => `${unit}`,
  noneInMonth: (month) => `Вільного часу немає: ${month}`,
  noneAtAll: 'Зараз немає часу для онлайн-запису.',
  goTo: (day) => `Перейти: ${day}`,
  reading: 'Ще читаємо розклад…',
  today: 'Сьогодні',
  dayFree: 'є час',
  dayNone: 'часу немає',
  dayUnknown: 'поки невідомо',
  parts: { morning: 'Ранок', afternoon: 'День', evening: 'Вечір' },
  timesOn: (day) => `Час, ${day}`,
  count: (times, day) => `Вільно: ${times} ${forms[rules.select(times)] ?? 'варіантів часу'}, ${day}`,
  noneOn: (day) => `Часу немає, ${day}`,
  chooseDay: 'Оберіть день, щоб побачити час.',
  age: (time) => `Розклад читали ${time} тому`,
  zone: (name) => `Час місцевий, ${name}`,
  picked: (time) => `Обрано: ${time}`,
  goOn: 'Далі',
  name: 'Ім’я',
  email: 'Ел. пошта',
  phone: 'Телефон',
  optional: 'необов’язково',
  error: (error, field) =>
    error === 'required'
      ? field === 'terms'
        ? 'Прийміть, будь ласка, умови'
        : 'Заповніть, будь ласка'
      : error === 'too_long'
        ? 'Задовго'
        : error === 'digits'
          ? 'Лише цифри'
          : field === 'email'
            ? 'Адреса на зразок name@example.com'
            : field === 'phone'
              ? 'Номер разом із кодом'
              : 'Перевірте, будь ласка',
  terms: 'Приймаю умови',
  showTerms: 'Прочитати умови',
  promoAsk: 'Маєте промокод?',
  price: 'Ціна',
  discount: 'Знижка',
  total: 'Разом',
  paidLater: 'Оплата — після запису.',
  book: (price) => (price === null ? 'Записатися' : `Записатися за ${price}`),
  booking: 'Записуємо…',
  made: { confirmed: 'Вас записано', awaiting_approval: 'Заявку надіслано', awaiting_payment: 'Час за вами' },
  approvalMore: 'Час підтвердять і напишуть вам.',
  code: 'Код запису',
  addToCalendar: 'Додати до календаря',
  calendarFile: 'Файл календаря',
  manage: 'Переглянути або змінити',
  bookAnother: 'Записатися ще',
  cancelled: 'Запис скасовано',
  unresolved: 'Не вдалося дізнатися, чи вас записано',
  unresolvedMore: 'Розклад не відповів. Не записуйтеся ще раз: зателефонуйте, і вам скажуть.',
  taken: (time) => `Цей час щойно зайняли: ${time}.`,
  nearest: 'Поруч вільно:',
  takenNone: 'Оберіть інший час.',
  withdrawn: 'Запис не зроблено.',
};
export default rest;
