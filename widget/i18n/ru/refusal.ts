/** Russian, for what was refused. */
import type { RefusalWords } from '../refusal-words.ts';

const refusal: RefusalWords = {
  service_unavailable: 'На эту услугу сейчас записаться нельзя. Выберите другую.',
  feature_off: 'Эта возможность отключена.',
  name_invalid: 'Имя не приняли. Проверьте его.',
  email_invalid: 'Адрес почты не приняли. Проверьте его.',
  phone_invalid: 'Номер телефона не приняли. Проверьте его.',
  fields_invalid: 'Некоторые ответы не приняли. Проверьте их.',
  terms_required: 'Примите, пожалуйста, условия.',
  promo_unknown: 'Такого промокода нет.',
  promo_expired: 'Срок промокода истёк.',
  promo_not_active: 'Промокод ещё не действует.',
  promo_wrong_service: 'Промокод не подходит к этой услуге.',
  promo_used_up: 'Промокод закончился.',
  promo_used_by_client: 'Вы уже использовали этот промокод.',
  promo_wrong_time: 'Промокод не действует на это время.',
  booking_expired: 'Не успели записать. Попробуйте ещё раз.',
  refused_by_business: 'Запись не приняли.',
  other: 'Записать не получилось. Попробуйте ещё раз.',
};
export default refusal;
