/** Turkish, for moving a booking. */
import type { MoveWords } from '../move-words.ts';

const move: MoveWords = {
  title: 'Başka bir saat seçin',
  now: (time) => `Şu an: ${time}`,
  sure: (time) => `Randevu şu zamana alınsın mı: ${time}?`,
  yes: 'Evet, taşı',
  other: 'Başka saat',
  moving: 'Taşınıyor…',
  refused: 'Randevu taşınamadı ve olduğu gibi kaldı. Lütfen arayın.',
  again: 'Randevu yeniden oluşturuluyor, bu yüzden bir kez daha soruyoruz.',
  unknown: 'Randevunun taşınıp taşınmadığı öğrenilemedi.',
};
export default move;
