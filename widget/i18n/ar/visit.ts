/** Arabic, for a visit of several services. */
import type { VisitWords } from '../visit-words.ts';

const visit: VisitWords = {
  together: 'في هذه الزيارة',
  add: 'إضافة خدمة أخرى',
  adding: 'خدمة أخرى للزيارة نفسها.',
  dropAdding: 'لا شيء آخر',
  remove: (what) => `إزالة: ${what}`,
  making: 'جارٍ حجز زيارتك',
  takingBack: 'جارٍ التراجع عمّا حُجز',
  made: 'تم حجز زيارتك',
  partly: 'حُجز جزء فقط',
  partlyMore: 'يمكنك إبقاء ما حُجز، أو اختيار وقت آخر للباقي، أو إلغاء الكل.',
  none: 'لم يُحجز شيء',
  undo: 'إلغاء الكل',
  retry: 'اختيار وقت آخر',
  states: {
    accepted: 'في الانتظار',
    sending: 'جارٍ الحجز',
    verifying: 'قيد التحقق: يُرجى عدم الحجز مجددًا',
    booked: 'محجوز',
    refused: 'كان الوقت محجوزًا',
    withdrawn: 'لم يُحجز',
    cancelled: 'ملغى',
    undoing: 'جارٍ التراجع',
    unresolved: 'غير معروف: يُرجى الاتصال',
  },
};
export default visit;
