/** Arabic, while a booking waits for its turn or is being checked. */
import type { WaitingWords } from '../waiting-words.ts';

const rules = new Intl.PluralRules('ar');
const forms = (count: number): string =>
  (({ one: 'ثانية واحدة', two: 'ثانيتين', few: `${count} ثوانٍ` }) as Readonly<Record<string, string>>)[rules.select(count)] ??
  `${count} ثانية`;

const waiting: WaitingWords = {
  place: (place) => (place === 1 ? 'دورك التالي' : `رقم ${place} في الانتظار`),
  seconds: (seconds) => (seconds <= 1 ? 'لحظة من فضلك' : `نحو ${forms(seconds)}`),
  mayLeave: 'يمكنك إغلاق هذه الصفحة: يستمر الحجز وسنجده عند عودتك.',
  withdraw: 'عدم الحجز',
  sending: 'جارٍ حجز وقتك',
  checking: 'قيد التحقق: يُرجى عدم الحجز مجددًا',
  checkingMore: 'لم يستجب الجدول في الوقت المناسب. ربما تم حجزك. سنعرف قريبًا ونعرضه هنا.',
  offlineStill: 'لا يوجد اتصال. حجزك مستمر؛ سنتحقق بعد قليل.',
};
export default waiting;
