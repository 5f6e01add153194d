/** Russian, with the first step. */
import type { FirstTexts } from '../dictionary.ts';

const first: FirstTexts = {
  titles: {
    service: 'Выберите услугу',
    location: 'Выберите адрес',
    unit: 'К кому записать?',
    time: 'Выберите время',
    details: 'Ваши данные',
  },
  labels: { service: 'Услуга', location: 'Адрес', unit: 'К кому', time: 'Когда' },
  change: (label) => `Изменить: ${label}`,
  back: 'Назад',
  search: 'Найти услугу',
  nothingFound: (query) => `По запросу «${query}» ничего нет.`,
  found: (count) => `Найдено: ${count}`,
  other: 'Другое',
  more: 'Подробнее',
  free: 'Бесплатно',
  any: 'Кто свободен',
  loading: 'Загружаем',
  unavailable: 'Онлайн-запись сейчас недоступна.',
  openPage: 'Открыть страницу записи',
  call: (phone) => `Позвонить ${phone}`,
  retry: 'Попробовать ещё раз',
  partMissing: 'Не удалось загрузить следующий шаг. Проверьте интернет.',
  problem: ({ code }) =>
    code === 'offline'
      ? 'Нет связи. Всё сохранено: попробуйте, когда интернет появится.'
      : code === 'busy' || code === 'too_many_requests'
        ? 'Сейчас много запросов. Попробуйте через минуту.'
        : code === 'origin_refused' || code === 'site_unknown' || code === 'upstream_misconfigured'
          ? 'Запись на этой странице ещё не настроена.'
          : 'У нас что-то сломалось. Попробуйте ещё раз.',
  region: (business) => `Запись: ${business}`,
};
export default first;
