/** Arabic, where something is to be paid. */
import type { PaymentWords } from '../payment-words.ts';

const payment: PaymentWords = {
  pay: (amount) => (amount ? `دفع ${amount}` : 'الدفع عبر الإنترنت'),
  opening: 'جارٍ فتح صفحة الدفع',
  elsewhere: 'الانتقال إلى الدفع',
  payBy: (time) => `يُرجى الدفع قبل ${time}، وإلا أُتيح الوقت لغيرك.`,
  hold: 'ادفع للاحتفاظ بهذا الوقت.',
  payLater: 'يمكنك الدفع الآن أو لاحقًا عبر رابط الحجز.',
  left: (time) => `المتبقي ${time}`,
  over: 'انتهت مهلة الدفع.',
  paidAlready: 'دفعت بالفعل؟ سيظهر ذلك هنا بعد قليل. لا حاجة إلى الدفع مرة أخرى.',
  received: 'وصل الدفع. جارٍ تأكيد الحجز.',
  returned: 'سيُعاد إليك المبلغ كاملًا. المدة تتوقف على مصرفك.',
  unsettled: 'كان يجب أن يُعاد المبلغ إليك وتعذّر ذلك. أُبلغ المكان بذلك؛ يُرجى التواصل معه.',
  problem: (code) =>
    ({
      payment_not_due: 'لم يعد هنا ما يُدفع.',
      payment_unsupported: 'لا يمكن دفع هذا هنا عبر الإنترنت. يُرجى التواصل مع المكان.',
      busy: 'الجدول مشغول. يُرجى المحاولة بعد قليل.',
    })[code] ?? null,
};
export default payment;
