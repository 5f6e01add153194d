/** Turkish, for what was refused. */
import type { RefusalWords } from '../refusal-words.ts';

const refusal: RefusalWords = {
  service_unavailable: 'Bu hizmet için şu anda randevu alınamıyor. Başka bir hizmet seçin.',
  feature_off: 'Bu özellik kapalı.',
  name_invalid: 'Adınız kabul edilmedi. Lütfen kontrol edin.',
  email_invalid: 'E-posta adresi kabul edilmedi. Lütfen kontrol edin.',
  phone_invalid: 'Telefon numarası kabul edilmedi. Lütfen kontrol edin.',
  fields_invalid: 'Bazı yanıtlar kabul edilmedi. Lütfen kontrol edin.',
  terms_required: 'Lütfen koşulları kabul edin.',
  promo_unknown: 'Böyle bir kod yok.',
  promo_expired: 'Bu kodun süresi dolmuş.',
  promo_not_active: 'Bu kod henüz geçerli değil.',
  promo_wrong_service: 'Bu kod bu hizmet için geçerli değil.',
  promo_used_up: 'Bu kod tükendi.',
  promo_used_by_client: 'Bu kodu daha önce kullandınız.',
  promo_wrong_time: 'Bu kod bu saat için geçerli değil.',
  booking_expired: 'Çok uzun sürdü, randevu alınmadı. Yeniden deneyin.',
  refused_by_business: 'Randevu kabul edilmedi.',
  other: 'Randevu alınamadı. Yeniden deneyin.',
};
export default refusal;
