/** Arabic, after the first step. */
import type { RestTexts } from '../dictionary.ts';

const rules = new Intl.PluralRules('ar');
const forms = (count: number): string =>
  (
    ({
      zero: 'لا أوقات متاحة',
      one: 'وقت واحد متاح',
      two: 'وقتان متاحان',
      few: `${count} أوقات متاحة`,
      many: `${count} وقتًا متاحًا`,
    }) as Readonly<Record<string, string>>
  )[rules.select(count)] ?? `${count} وقت متاح`;

const rest: RestTexts = {
  previousMonth: 'الشهر السابق',
  nextMonth: 'الشهر التالي',
  calendarKeys: 'مفاتيح الأسهم للأيام، وPage Up وPage Down للأشهر، وN لليوم المتاح التالي.',
  soonest: (time, unit) => `أقرب موعد: ${time}${unit ? `، مع ${unit}` : ''}`,
  asList: 'كقائمة',
  laterDays: 'أيام لاحقة',
  withUnit: (unit) => `مع ${unit}`,
  noneInMonth: (month) => `لا أوقات متاحة: ${month}.`,
  noneAtAll: 'لا توجد الآن أوقات للحجز عبر الإنترنت.',
  goTo: (day) => `الانتقال إلى ${day}`,
  reading: 'جارٍ قراءة الجدول…',
  today: 'اليوم',
  dayFree: 'أوقات متاحة',
  dayNone: 'لا أوقات متاحة',
  dayUnknown: 'غير معروف بعد',
  parts: { morning: 'صباحًا', afternoon: 'ظهرًا', evening: 'مساءً' },
  timesOn: (day) => `الأوقات، ${day}`,
  count: (times, day) => `${forms(times)}، ${day}`,
  noneOn: (day) => `لا أوقات، ${day}`,
  chooseDay: 'اختر يومًا لعرض أوقاته.',
  age: (time) => `قُرئت الأوقات قبل ${time}`,
  zone: (name) => `التوقيت المحلي، ${name}`,
  picked: (time) => `المختار: ${time}`,
  goOn: 'متابعة',
  name: 'الاسم',
  email: 'البريد الإلكتروني',
  phone: 'الهاتف',
  optional: 'اختياري',
  error: (error, field) =>
    error === 'required'
      ? field === 'terms'
        ? 'يُرجى قبول الشروط'
        : 'يُرجى ملء هذا الحقل'
      : error === 'too_long'
        ? 'طويل جدًا'
        : error === 'digits'
          ? 'أرقام فقط'
          : field === 'email'
            ? 'عنوان مثل \u2066name@example.com\u2069'
            : field === 'phone'
              ? 'الرقم مع رمز المنطقة'
              : 'يُرجى التحقق من هذا الحقل',
  terms: 'أوافق على الشروط',
  showTerms: 'قراءة الشروط',
  promoAsk: 'هل لديك رمز خصم؟',
  price: 'السعر',
  discount: 'الخصم',
  total: 'الإجمالي',
  paidLater: 'الدفع عبر الإنترنت بعد الحجز.',
  book: (price) => (price === null ? 'حجز' : `حجز مقابل ${price}`),
  booking: 'جارٍ الحجز…',
  made: { confirmed: 'تم الحجز', awaiting_approval: 'أُرسل طلبك', awaiting_payment: 'الوقت محجوز لك مؤقتًا' },
  approvalMore: 'سيؤكد المكان هذا الموعد ويراسلك.',
  code: 'رمز الحجز',
  addToCalendar: 'إضافة إلى التقويم',
  calendarFile: 'ملف التقويم',
  manage: 'عرض الحجز أو تغييره',
  bookAnother: 'حجز آخر',
  cancelled: 'أُلغي هذا الحجز',
  unresolved: 'تعذّر معرفة ما إذا تم الحجز',
  unresolvedMore: 'لم يستجب الجدول. يُرجى عدم الحجز مجددًا: اتصل وسيتحققون لك.',
  taken: (time) => `حُجز هذا الوقت للتو: ${time}.`,
  nearest: 'أوقات قريبة متاحة:',
  takenNone: 'يُرجى اختيار وقت آخر.',
  withdrawn: 'لم يُحجز شيء.',
};
export default rest;
