/** Arabic, for the client’s own booking. */
import type { OwnWords } from '../own-words.ts';

const own: OwnWords = {
  titles: {
    confirmed: 'حجزك',
    in_progress: 'بدأت زيارتك',
    completed: 'انتهت زيارتك',
    in_cart: 'لم يُحجز بعد: ما زال في السلة',
    move_requested: 'جارٍ نقل هذا الحجز',
    cancelled: 'هذا الحجز ملغى',
  },
  move: 'نقل',
  cancel: 'إلغاء الحجز',
  sure: 'التخلي عن هذا الوقت؟ قد يحجزه غيرك فورًا.',
  sureAll: 'التخلي عن كل المواعيد؟ قد يحجزها غيرك فورًا.',
  dates: 'كل المواعيد',
  yes: 'نعم، إلغاء',
  yesAll: (count) => `إلغاء كل حجوزات الزيارة: ${count}`,
  keep: 'إبقاء',
  cancelling: 'جارٍ الإلغاء…',
  problem: ({ code, detail }) =>
    code === 'link_invalid'
      ? 'الرابط غير مكتمل. يُرجى فتحه كما وصلك.'
      : code === 'link_expired'
        ? 'مضى هذا الموعد منذ زمن ولم يعد الرابط صالحًا.'
        : code === 'booking_unknown'
          ? 'لم يعد هذا الحجز موجودًا.'
          : code === 'cancellation_refused'
            ? (detail ?? 'لم يعد الإلغاء ممكنًا هنا. يُرجى الاتصال.')
            : null,
};
export default own;
