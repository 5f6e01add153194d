/** Turkish, while a booking waits for its turn or is being checked. */
import type { WaitingWords } from '../waiting-words.ts';

const waiting: WaitingWords = {
  place: (place) => (place === 1 ? 'Sıra sizde' : `Sırada ${place}. kişisiniz`),
  seconds: (seconds) => (seconds <= 1 ? 'Az kaldı' : `Yaklaşık ${seconds} saniye`),
  mayLeave: 'Bu sayfayı kapatabilirsiniz: işlem sürer, döndüğünüzde randevunuzu buluruz.',
  withdraw: 'Randevu alma',
  sending: 'Randevunuz alınıyor',
  checking: 'Kontrol ediliyor: yeniden randevu almayın',
  checkingMore: 'Takvim zamanında yanıt vermedi. Randevunuz alınmış olabilir. Yakında öğrenip burada göstereceğiz.',
  offlineStill: 'Bağlantı yok. İşlem sürüyor; birazdan yeniden bakacağız.',
};
export default waiting;
