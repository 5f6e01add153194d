/** Hebrew, where something is to be paid. */
import type { PaymentWords } from '../payment-words.ts';

const payment: PaymentWords = {
  pay: (amount) => (amount ? `תשלום ${amount}` : 'תשלום מקוון'),
  opening: 'פותחים את דף התשלום',
  elsewhere: 'מעבר לתשלום',
  payBy: (time) => `יש לשלם עד ${time}, אחרת השעה תתפנה.`,
  hold: 'שלמו כדי לשמור את השעה.',
  payLater: 'אפשר לשלם עכשיו או מאוחר יותר, דרך הקישור להזמנה.',
  left: (time) => `נותרו ${time}`,
  over: 'הזמן לתשלום הסתיים.',
  paidAlready: 'כבר שילמתם? זה יופיע כאן בעוד רגע. אין צורך לשלם שוב.',
  received: 'התשלום התקבל. ההזמנה בתהליך אישור.',
  returned: 'התשלום יוחזר לכם במלואו. משך ההחזר תלוי בבנק.',
  unsettled: 'התשלום היה אמור לחזור אליכם ולא חזר. בית העסק קיבל הודעה; אנא פנו אליו.',
  problem: (code) =>
    ({
      payment_not_due: 'אין עוד מה לשלם כאן.',
      payment_unsupported: 'לא ניתן לשלם על כך כאן באופן מקוון. אנא פנו לבית העסק.',
      busy: 'היומן עמוס. נסו שוב בעוד רגע.',
    })[code] ?? null,
};
export default payment;
