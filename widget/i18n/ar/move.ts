/** Arabic, for moving a booking. */
import type { MoveWords } from '../move-words.ts';

const move: MoveWords = {
  title: 'اختر وقتًا آخر',
  now: (time) => `الآن: ${time}`,
  sure: (time) => `نقل الحجز إلى ${time}؟`,
  yes: 'نعم، انقله',
  other: 'وقت آخر',
  moving: 'جارٍ النقل…',
  refused: 'تعذّر النقل وبقي الحجز كما هو. يُرجى الاتصال.',
  again: 'يُنشأ الحجز من جديد، لذا نسأل مرة أخرى.',
  unknown: 'تعذّر معرفة ما إذا نُقل الحجز.',
};
export default move;
