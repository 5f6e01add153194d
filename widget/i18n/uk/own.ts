/** Ukrainian, for the client’s own booking. */
import type { OwnWords } from '../own-words.ts';

const own: OwnWords = {
  titles: {
    confirmed: 'Ваш запис',
    in_progress: 'Візит уже почався',
    completed: 'Візит завершено',
    in_cart: 'Запис ще в кошику',
    move_requested: 'Запис переноситься',
    cancelled: 'Запис скасовано',
  },
  move: 'Перенести',
  cancel: 'Скасувати запис',
  sure: 'Відмовитися від цього часу? Його відразу може зайняти хтось інший.',
  sureAll: 'Скасувати всі дати? Їх відразу зможе зайняти хтось інший.',
  dates: 'Усі дати',
  yes: 'Так, скасувати',
  yesAll: (count) => `Скасувати все: ${count}`,
  keep: 'Залишити',
  cancelling: 'Скасовуємо…',
  problem: ({ code, detail }) =>
    code === 'link_invalid'
      ? 'Посилання неповне. Відкрийте його ще раз цілком.'
      : code === 'link_expired'
        ? 'Цей запис давно минув, посилання більше не діє.'
        : code === 'booking_unknown'
          ? 'Такого запису в компанії більше немає.'
          : code === 'cancellation_refused'
            ? (detail ?? 'Тут його вже не можна скасувати. Будь ласка, зателефонуйте.')
            : null,
};
export default own;
