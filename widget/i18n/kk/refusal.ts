/** Kazakh, for what was refused. */
import type { RefusalWords } from '../refusal-words.ts';

const refusal: RefusalWords = {
  service_unavailable: 'Бұл қызметке қазір жазылу мүмкін емес. Басқасын таңдаңыз.',
  feature_off: 'Бұл мүмкіндік өшірілген.',
  name_invalid: 'Есім қабылданбады. Тексеріңіз.',
  email_invalid: 'Электрондық пошта қабылданбады. Тексеріңіз.',
  phone_invalid: 'Телефон нөмірі қабылданбады. Тексеріңіз.',
  fields_invalid: 'Кейбір жауаптар қабылданбады. Тексеріңіз.',
  terms_required: 'Шарттарды қабылдаңыз.',
  promo_unknown: 'Мұндай промокод жоқ.',
  promo_expired: 'Промокод мерзімі өтті.',
  promo_not_active: 'Промокод әлі күшіне енбеген.',
  promo_wrong_service: 'Промокод бұл қызметке жарамайды.',
  promo_used_up: 'Промокод таусылды.',
  promo_used_by_client: 'Сіз бұл промокодты қолданғансыз.',
  promo_wrong_time: 'Промокод бұл уақытқа жарамайды.',
  booking_expired: 'Тым ұзаққа созылды, жазылу жасалмады. Қайталап көріңіз.',
  refused_by_business: 'Жазылу қабылданбады.',
  other: 'Жазылу мүмкін болмады. Қайталап көріңіз.',
};
export default refusal;
