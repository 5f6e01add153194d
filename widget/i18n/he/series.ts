/** Hebrew, for a service that repeats. */
import type { SeriesWords } from '../series-words.ts';

const rules = new Intl.PluralRules('he');
const forms = (count: number): string =>
  (({ one: 'תאריך אחד', two: 'שני תאריכים בהזמנה אחת' }) as Readonly<Record<string, string>>)[rules.select(count)] ??
  `${count} תאריכים בהזמנה אחת`;

const series: SeriesWords = {
  dates: 'כל התאריכים',
  count: (dates) => forms(dates),
  first: 'השירות חוזר על עצמו. בחרו מתי להתחיל; כל התאריכים יוצגו לפני ההזמנה.',
  states: { free: 'פנוי', taken: 'תפוס', unknown: 'עדיין לא ידוע' },
  someTaken: (dates) => `לא כל התאריכים פנויים, תפוסים: ${dates.join('; ')}. הם מוזמנים יחד; בחרו מועד התחלה אחר.`,
  refused: 'לא הוזמן דבר: לא כל התאריכים היו פנויים. בחרו מועד התחלה אחר.',
  lost: 'התאריך הראשון נתפס זה עתה.',
  unknown: 'לא ניתן להציג את התאריכים כרגע.',
  another: 'בחירת שעה אחרת',
};
export default series;
