/** Hebrew, while a booking waits for its turn or is being checked. */
import type { WaitingWords } from '../waiting-words.ts';

const rules = new Intl.PluralRules('he');
const forms = (count: number): string =>
  (({ two: 'כשתי שניות' }) as Readonly<Record<string, string>>)[rules.select(count)] ?? `כ‑${count} שניות`;

const waiting: WaitingWords = {
  place: (place) => (place === 1 ? 'אתם הבאים בתור' : `מספר ${place} בתור`),
  seconds: (seconds) => (seconds <= 1 ? 'עוד רגע' : `בעוד ${forms(seconds)}`),
  mayLeave: 'אפשר לסגור את הדף: ההזמנה ממשיכה, ונמצא אותה כשתחזרו.',
  withdraw: 'לא להזמין',
  sending: 'מזמינים את התור',
  checking: 'בבדיקה: אל תזמינו שוב',
  checkingMore: 'היומן לא ענה בזמן. ייתכן שהתור כבר נקבע. נדע בקרוב ונציג זאת כאן.',
  offlineStill: 'אין חיבור. ההזמנה ממשיכה; נבדוק שוב בעוד רגע.',
};
export default waiting;
