/** Hebrew, after the first step. */
import type { RestTexts } from '../dictionary.ts';

const rules = new Intl.PluralRules('he');
const forms = (count: number): string =>
  (({ one: 'שעה פנויה אחת', two: 'שעתיים פנויות' }) as Readonly<Record<string, string>>)[rules.select(count)] ?? `${count} שעות פנויות`;

const rest: RestTexts = {
  previousMonth: 'החודש הקודם',
  nextMonth: 'החודש הבא',
  calendarKeys: 'מקשי החצים לימים, Page Up ו‑Page Down לחודשים, N ליום הפנוי הבא.',
  soonest: (time, unit) => `המועד הקרוב: ${time}${unit ? `, אצל ${unit}` : ''}`,
  asList: 'כרשימה',
  laterDays: 'ימים נוספים',
  withUnit: (unit) => `אצל ${unit}`,
  noneInMonth: (month) => `אין שעות פנויות: ${month}.`,
  noneAtAll: 'אין כרגע שעות להזמנה מקוונת.',
  goTo: (day) => `מעבר אל ${day}`,
  reading: 'קוראים את היומן…',
  today: 'היום',
  dayFree: 'יש שעות פנויות',
  dayNone: 'אין שעות פנויות',
  dayUnknown: 'עדיין לא ידוע',
  parts: { morning: 'בוקר', afternoon: 'צהריים', evening: 'ערב' },
  timesOn: (day) => `שעות, ${day}`,
  count: (times, day) => `${forms(times)}, ${day}`,
  noneOn: (day) => `אין שעות, ${day}`,
  chooseDay: 'בחרו יום כדי לראות את השעות.',
  age: (time) => `השעות נבדקו לפני ${time}`,
  zone: (name) => `שעון מקומי, ${name}`,
  picked: (time) => `נבחר: ${time}`,
  goOn: 'המשך',
  name: 'שם',
  email: 'דוא״ל',
  phone: 'טלפון',
  optional: 'רשות',
  error: (error, field) =>
    error === 'required'
      ? field === 'terms'
        ? 'יש לאשר את התנאים'
        : 'יש למלא שדה זה'
      : error === 'too_long'
        ? 'ארוך מדי'
        : error === 'digits'
          ? 'ספרות בלבד'
          : field === 'email'
            ? 'כתובת כמו \u2066name@example.com\u2069'
            : field === 'phone'
              ? 'מספר כולל קידומת'
              : 'יש לבדוק שדה זה',
  terms: 'אני מסכים/ה לתנאים',
  showTerms: 'קריאת התנאים',
  promoAsk: 'יש לכם קוד הטבה?',
  price: 'מחיר',
  discount: 'הנחה',
  total: 'סה״כ',
  paidLater: 'התשלום מקוון, לאחר ההזמנה.',
  book: (price) => (price === null ? 'הזמנת תור' : `הזמנה ב‑${price}`),
  booking: 'מזמינים…',
  made: { confirmed: 'התור נקבע', awaiting_approval: 'הבקשה נשלחה', awaiting_payment: 'השעה שמורה לכם' },
  approvalMore: 'בית העסק יאשר את השעה ויכתוב לכם.',
  code: 'קוד ההזמנה',
  addToCalendar: 'הוספה ליומן',
  calendarFile: 'קובץ יומן',
  manage: 'צפייה או שינוי',
  bookAnother: 'הזמנת תור נוסף',
  cancelled: 'ההזמנה בוטלה',
  unresolved: 'לא ידוע אם התור נקבע',
  unresolvedMore: 'היומן לא ענה. אל תזמינו שוב: התקשרו ויבדקו עבורכם.',
  taken: (time) => `השעה נתפסה זה עתה: ${time}.`,
  nearest: 'פנוי בסמוך:',
  takenNone: 'בחרו שעה אחרת.',
  withdrawn: 'לא הוזמן דבר.',
};
export default rest;
