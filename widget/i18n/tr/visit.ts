/** Turkish, for a visit of several services. */
import type { VisitWords } from '../visit-words.ts';

const visit: VisitWords = {
  together: 'Bu ziyarette',
  add: 'Hizmet ekle',
  adding: 'Aynı ziyaret için bir hizmet daha.',
  dropAdding: 'Başka yok',
  remove: (what) => `Kaldır: ${what}`,
  making: 'Ziyaretiniz için randevu alınıyor',
  takingBack: 'Alınanlar iptal ediliyor',
  made: 'Randevunuz alındı',
  partly: 'Yalnızca bir kısmı alınabildi',
  partlyMore: 'Alınanları koruyun, kalanlar için başka saat seçin veya hepsini iptal edin.',
  none: 'Randevu alınmadı',
  undo: 'Hepsini iptal et',
  retry: 'Başka saat seç',
  states: {
    accepted: 'sırada',
    sending: 'alınıyor',
    verifying: 'kontrol ediliyor: yeniden randevu almayın',
    booked: 'alındı',
    refused: 'saat doluydu',
    withdrawn: 'alınmadı',
    cancelled: 'iptal edildi',
    undoing: 'iptal ediliyor',
    unresolved: 'bilinmiyor: lütfen arayın',
  },
};
export default visit;
