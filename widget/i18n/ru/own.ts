/** Russian, for the client's own booking. */
import type { OwnWords } from '../own-words.ts';

const own: OwnWords = {
  titles: {
    confirmed: 'Ваша запись',
    in_progress: 'Визит уже начался',
    completed: 'Визит завершён',
    in_cart: 'Запись ещё в корзине',
    move_requested: 'Запись переносится',
    cancelled: 'Запись отменена',
  },
  move: 'Перенести',
  cancel: 'Отменить запись',
  sure: 'Отказаться от этого времени? Его сразу может занять кто-то другой.',
  sureAll: 'Отменить все даты? Их сразу сможет занять кто-то другой.',
  dates: 'Все даты',
  yes: 'Да, отменить',
  yesAll: (count) => `Отменить всё: ${count}`,
  keep: 'Оставить',
  cancelling: 'Отменяем …',
  problem: ({ code, detail }) =>
    code === 'link_invalid'
      ? 'Ссылка неполная. Откройте её ещё раз целиком.'
      : code === 'link_expired'
        ? 'Эта запись давно прошла, ссылка больше не действует.'
        : code === 'booking_unknown'
          ? 'Такой записи у компании больше нет.'
          : code === 'cancellation_refused'
            ? (detail ?? 'Здесь её уже нельзя отменить. Пожалуйста, позвоните.')
            : null,
};
export default own;
