/** Arabic, for what was refused. */
import type { RefusalWords } from '../refusal-words.ts';

const refusal: RefusalWords = {
  service_unavailable: 'لا يمكن حجز هذه الخدمة الآن. يُرجى اختيار غيرها.',
  feature_off: 'هذه الميزة معطّلة.',
  name_invalid: 'لم يُقبل الاسم. يُرجى التحقق منه.',
  email_invalid: 'لم يُقبل البريد الإلكتروني. يُرجى التحقق منه.',
  phone_invalid: 'لم يُقبل رقم الهاتف. يُرجى التحقق منه.',
  fields_invalid: 'لم تُقبل بعض الإجابات. يُرجى التحقق منها.',
  terms_required: 'يُرجى قبول الشروط.',
  promo_unknown: 'لا يوجد رمز كهذا.',
  promo_expired: 'انتهت صلاحية الرمز.',
  promo_not_active: 'لم يبدأ سريان الرمز بعد.',
  promo_wrong_service: 'الرمز لا يصلح لهذه الخدمة.',
  promo_used_up: 'نفد الرمز.',
  promo_used_by_client: 'سبق أن استخدمت هذا الرمز.',
  promo_wrong_time: 'الرمز لا يصلح لهذا الوقت.',
  booking_expired: 'استغرق الأمر طويلًا فلم يُحجز شيء. يُرجى المحاولة مرة أخرى.',
  refused_by_business: 'لم يُقبل الحجز.',
  other: 'تعذّر الحجز. يُرجى المحاولة مرة أخرى.',
};
export default refusal;
