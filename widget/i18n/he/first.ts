/** Hebrew, with the first step. */
import type { FirstTexts } from '../dictionary.ts';

const first: FirstTexts = {
  titles: { service: 'בחירת שירות', location: 'בחירת מקום', unit: 'אצל מי?', time: 'בחירת שעה', details: 'הפרטים שלכם' },
  labels: { service: 'שירות', location: 'מקום', unit: 'אצל', time: 'מתי' },
  change: (label) => `שינוי: ${label}`,
  back: 'חזרה',
  search: 'חיפוש שירותים',
  nothingFound: (query) => `לא נמצאו תוצאות עבור „${query}”.`,
  found: (count) => `תוצאות: ${count}`,
  other: 'נוספים',
  more: 'פרטים',
  free: 'חינם',
  any: 'ללא העדפה',
  loading: 'בטעינה',
  unavailable: 'הזמנת תורים אינה זמינה כרגע.',
  openPage: 'לדף ההזמנה',
  call: (phone) => `להתקשר אל \u2066${phone}\u2069`,
  retry: 'לנסות שוב',
  partMissing: 'לא ניתן לטעון את השלב הבא. בדקו את החיבור.',
  problem: ({ code }) =>
    code === 'offline'
      ? 'אין חיבור. שום דבר לא אבד: נסו שוב כשתתחברו.'
      : code === 'busy' || code === 'too_many_requests'
        ? 'עומס רב כרגע. נסו שוב בעוד רגע.'
        : code === 'origin_refused' || code === 'site_unknown' || code === 'upstream_misconfigured'
          ? 'ההזמנה עדיין לא הוגדרה בדף זה.'
          : 'משהו השתבש אצלנו. נסו שוב.',
  region: (business) => `הזמנת תור: ${business}`,
};
export default first;
