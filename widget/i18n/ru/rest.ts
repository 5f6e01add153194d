/** Russian, after the first step. */
import type { RestTexts } from '../dictionary.ts';

const rules = new Intl.PluralRules('ru');
/** Three forms: 1 время, 2 времени, 5 времён. */
const plural = (count: number, one: string, few: string, many: string): string => {
  const form = rules.select(count);
  return form === 'one' ? one : form === 'few' ? few : many;
};

const rest: RestTexts = {
  previousMonth: 'Предыдущий месяц',
  nextMonth: 'Следующий месяц',
  calendarKeys: 'Стрелки — по дням, Page Up и Page Down — по месяцам, N — к свободному дню.',
  soonest: (time, unit) => `Ближайшее: ${time}${unit ? `, ${unit}` : ''}`,
  asList: 'Списком',
  laterDays: 'Следующие дни',
  withUnit: (unit) => unit,
  noneInMonth: (month) => `Свободного времени нет: ${month}`,
  noneAtAll: 'Сейчас нет времени для онлайн-записи.',
  goTo: (day) => `Перейти: ${day}`,
  reading: 'Ещё читаем расписание …',
  today: 'Сегодня',
  dayFree: 'есть время',
  dayNone: 'времени нет',
  dayUnknown: 'пока неизвестно',
  parts: { morning: 'Утро', afternoon: 'День', evening: 'Вечер' },
  timesOn: (day) => `Время, ${day}`,
  count: (times, day) => `Свободно: ${times} ${plural(times, 'время', 'времени', 'времён')}, ${day}`,
  noneOn: (day) => `Времени нет, ${day}`,
  chooseDay: 'Выберите день, и появится время.',
  age: (time) => `Расписание читали ${time} назад`,
  zone: (name) => `Время местное, ${name}`,
  picked: (time) => `Выбрано: ${time}`,
  goOn: 'Дальше',

  name: 'Имя',
  email: 'Почта',
  phone: 'Телефон',
  optional: 'необязательно',
  error: (error, field) =>
    error === 'required'
      ? field === 'terms'
        ? 'Примите, пожалуйста, условия'
        : 'Заполните, пожалуйста'
      : error === 'too_long'
        ? 'Слишком длинно'
        : error === 'digits'
          ? 'Только цифры'
          : field === 'email'
            ? 'Адрес вида name@example.com'
            : field === 'phone'
              ? 'Номер вместе с кодом'
              : 'Проверьте, пожалуйста',
  terms: 'Принимаю условия',
  showTerms: 'Прочитать условия',
  promoAsk: 'Есть промокод?',
  price: 'Цена',
  discount: 'Скидка',
  total: 'Итого',
  paidLater: 'Оплата — после записи.',
  book: (price) => (price === null ? 'Записаться' : `Записаться за ${price}`),
  booking: 'Записываем …',

  made: { confirmed: 'Вы записаны', awaiting_approval: 'Заявка отправлена', awaiting_payment: 'Время за вами' },
  approvalMore: 'Время подтвердят сами и напишут вам.',
  code: 'Код записи',
  addToCalendar: 'Добавить в календарь',
  calendarFile: 'Файл календаря',
  manage: 'Посмотреть или изменить',
  bookAnother: 'Записаться ещё',
  cancelled: 'Запись отменена',
  unresolved: 'Не удалось узнать, записаны ли вы',
  unresolvedMore: 'Расписание не ответило. Не записывайтесь ещё раз: позвоните, и вам скажут.',

  taken: (time) => `Это время только что заняли: ${time}.`,
  nearest: 'Рядом свободно:',
  takenNone: 'Выберите другое время.',
  withdrawn: 'Запись не сделана.',
};
export default rest;
