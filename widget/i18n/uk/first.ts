/** Ukrainian, with the first step. */
import type { FirstTexts } from '../dictionary.ts';

const first: FirstTexts = {
  titles: { service: 'Оберіть послугу', location: 'Оберіть адресу', unit: 'До кого записати?', time: 'Оберіть час', details: 'Ваші дані' },
  labels: { service: 'Послуга', location: 'Адреса', unit: 'До кого', time: 'Коли' },
  change: (label) => `Змінити: ${label}`,
  back: 'Назад',
  search: 'Знайти послугу',
  nothingFound: (query) => `За запитом «${query}» нічого немає.`,
  found: (count) => `Знайдено: ${count}`,
  other: 'Інше',
  more: 'Докладніше',
  free: 'Безкоштовно',
  any: 'Хто вільний',
  loading: 'Завантажуємо',
  unavailable: 'Онлайн-запис зараз недоступний.',
  openPage: 'Відкрити сторінку запису',
  call: (phone) => `Зателефонувати ${phone}`,
  retry: 'Спробувати ще раз',
  partMissing: 'Не вдалося завантажити наступний крок. Перевірте інтернет.',
  problem: ({ code }) =>
    code === 'offline'
      ? 'Немає зв’язку. Усе збережено: спробуйте, коли з’явиться інтернет.'
      : code === 'busy' || code === 'too_many_requests'
        ? 'Зараз дуже багато запитів. Спробуйте за хвилину.'
        : code === 'origin_refused' || code === 'site_unknown' || code === 'upstream_misconfigured'
          ? 'Запис на цій сторінці ще не налаштовано.'
          : 'У нас щось зламалося. Спробуйте ще раз.',
  region: (business) => `Запис: ${business}`,
};
export default first;
