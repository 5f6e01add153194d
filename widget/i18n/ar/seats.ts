/** Arabic, for how many come. */
import type { SeatsWords } from '../seats-words.ts';

const rules = new Intl.PluralRules('ar');
const forms = (count: number): string =>
  (({ zero: 'لا أحد', one: 'شخص واحد', two: 'شخصان', few: `${count} أشخاص`, many: `${count} شخصًا` }) as Readonly<Record<string, string>>)[
    rules.select(count)
  ] ?? `${count} شخص`;

const seats: SeatsWords = {
  question: 'كم عدد الأشخاص؟',
  fewer: 'إنقاص شخص',
  more: 'إضافة شخص',
  count: (seats) => forms(seats),
};
export default seats;
