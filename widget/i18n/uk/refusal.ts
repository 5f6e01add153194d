/** Ukrainian, for what was refused. */
import type { RefusalWords } from '../refusal-words.ts';

const refusal: RefusalWords = {
  service_unavailable: 'На цю послугу зараз записатися не можна. Оберіть іншу.',
  feature_off: 'Цю можливість вимкнено.',
  name_invalid: 'Ім’я не прийнято. Перевірте його.',
  email_invalid: 'Електронну адресу не прийнято. Перевірте її.',
  phone_invalid: 'Номер телефону не прийнято. Перевірте його.',
  fields_invalid: 'Деякі відповіді не прийнято. Перевірте їх.',
  terms_required: 'Прийміть, будь ласка, умови.',
  promo_unknown: 'Такого промокоду немає.',
  promo_expired: 'Термін дії промокоду минув.',
  promo_not_active: 'Промокод ще не діє.',
  promo_wrong_service: 'Промокод не підходить до цієї послуги.',
  promo_used_up: 'Промокод вичерпано.',
  promo_used_by_client: 'Ви вже використали цей промокод.',
  promo_wrong_time: 'Промокод не діє на цей час.',
  booking_expired: 'Не встигли записати. Спробуйте ще раз.',
  refused_by_business: 'Запис не прийнято.',
  other: 'Записати не вдалося. Спробуйте ще раз.',
};
export default refusal;
