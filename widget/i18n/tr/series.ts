/** Turkish, for a service that repeats. */
import type { SeriesWords } from '../series-words.ts';

const rules = new Intl.PluralRules('tr');
const forms = (count: number): string =>
  (({ one: 'Tek tarih' }) as Readonly<Record<string, string>>)[rules.select(count)] ?? `${count} tarih, birlikte alınır`;

const series: SeriesWords = {
  dates: 'Tüm tarihler',
  count: (dates) => forms(dates),
  first: 'Bu hizmet tekrarlanır. Başlangıcı seçin; randevudan önce tüm tarihleri görürsünüz.',
  states: { free: 'uygun', taken: 'dolu', unknown: 'henüz bilinmiyor' },
  someTaken: (dates) => `Tüm tarihler uygun değil, dolu olanlar: ${dates.join('; ')}. Birlikte alınırlar; başka bir başlangıç seçin.`,
  refused: 'Randevu alınmadı: tüm tarihler uygun değildi. Başka bir başlangıç seçin.',
  lost: 'İlk tarih az önce doldu.',
  unknown: 'Tarihler şu anda gösterilemiyor.',
  another: 'Başka saat seç',
};
export default series;
