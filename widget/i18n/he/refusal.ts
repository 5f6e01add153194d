/** Hebrew, for what was refused. */
import type { RefusalWords } from '../refusal-words.ts';

const refusal: RefusalWords = {
  service_unavailable: 'לא ניתן להזמין שירות זה כרגע. בחרו שירות אחר.',
  feature_off: 'אפשרות זו מושבתת.',
  name_invalid: 'השם לא התקבל. בדקו אותו.',
  email_invalid: 'כתובת הדוא״ל לא התקבלה. בדקו אותה.',
  phone_invalid: 'מספר הטלפון לא התקבל. בדקו אותו.',
  fields_invalid: 'חלק מהתשובות לא התקבלו. בדקו אותן.',
  terms_required: 'יש לאשר את התנאים.',
  promo_unknown: 'אין קוד כזה.',
  promo_expired: 'תוקף הקוד פג.',
  promo_not_active: 'הקוד עדיין לא בתוקף.',
  promo_wrong_service: 'הקוד אינו מתאים לשירות זה.',
  promo_used_up: 'הקוד מוצה.',
  promo_used_by_client: 'כבר השתמשתם בקוד זה.',
  promo_wrong_time: 'הקוד אינו מתאים לשעה זו.',
  booking_expired: 'זה ארך זמן רב מדי ולא הוזמן דבר. נסו שוב.',
  refused_by_business: 'ההזמנה לא התקבלה.',
  other: 'ההזמנה לא הצליחה. נסו שוב.',
};
export default refusal;
