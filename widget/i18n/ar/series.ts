/** Arabic, for a service that repeats. */
import type { SeriesWords } from '../series-words.ts';

const rules = new Intl.PluralRules('ar');
const forms = (count: number): string =>
  (
    ({
      zero: 'لا مواعيد',
      one: 'موعد واحد',
      two: 'موعدان بحجز واحد',
      few: `${count} مواعيد بحجز واحد`,
      many: `${count} موعدًا بحجز واحد`,
    }) as Readonly<Record<string, string>>
  )[rules.select(count)] ?? `${count} موعد بحجز واحد`;

const series: SeriesWords = {
  dates: 'كل المواعيد',
  count: (dates) => forms(dates),
  first: 'هذه الخدمة تتكرر. اختر موعد البداية؛ ستظهر كل المواعيد قبل الحجز.',
  states: { free: 'متاح', taken: 'محجوز', unknown: 'غير معروف بعد' },
  someTaken: (dates) => `ليست كل المواعيد متاحة، المحجوز: ${dates.join('؛ ')}. تُحجز معًا؛ يُرجى اختيار بداية أخرى.`,
  refused: 'لم يُحجز شيء: لم تكن كل المواعيد متاحة. يُرجى اختيار بداية أخرى.',
  lost: 'حُجز الموعد الأول للتو.',
  unknown: 'لا يمكن عرض المواعيد الآن.',
  another: 'اختيار وقت آخر',
};
export default series;
