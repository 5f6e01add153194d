/** Arabic, with the first step. */
import type { FirstTexts } from '../dictionary.ts';

const first: FirstTexts = {
  titles: { service: 'اختر الخدمة', location: 'اختر الموقع', unit: 'مع من؟', time: 'اختر الوقت', details: 'بياناتك' },
  labels: { service: 'الخدمة', location: 'الموقع', unit: 'مع', time: 'الموعد' },
  change: (label) => `تغيير: ${label}`,
  back: 'رجوع',
  search: 'البحث عن خدمة',
  nothingFound: (query) => `لا نتائج للبحث عن «${query}».`,
  found: (count) => `عدد النتائج: ${count}`,
  other: 'أخرى',
  more: 'التفاصيل',
  free: 'مجاني',
  any: 'بلا تفضيل',
  loading: 'جارٍ التحميل',
  unavailable: 'الحجز غير متاح حاليًا.',
  openPage: 'فتح صفحة الحجز',
  call: (phone) => `الاتصال على \u2066${phone}\u2069`,
  retry: 'إعادة المحاولة',
  partMissing: 'تعذّر تحميل الخطوة التالية. يُرجى التحقق من الاتصال.',
  problem: ({ code }) =>
    code === 'offline'
      ? 'لا يوجد اتصال. لم يضِع شيء: يُرجى المحاولة عند عودة الاتصال.'
      : code === 'busy' || code === 'too_many_requests'
        ? 'الطلبات كثيرة الآن. يُرجى المحاولة بعد قليل.'
        : code === 'origin_refused' || code === 'site_unknown' || code === 'upstream_misconfigured'
          ? 'لم يُضبط الحجز لهذه الصفحة بعد.'
          : 'حدث خطأ لدينا. يُرجى المحاولة مرة أخرى.',
  region: (business) => `الحجز: ${business}`,
};
export default first;
