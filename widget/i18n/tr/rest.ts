/** Turkish, after the first step. */
import type { RestTexts } from '../dictionary.ts';

const rest: RestTexts = {
  previousMonth: 'Önceki ay',
  nextMonth: 'Sonraki ay',
  calendarKeys: 'Ok tuşları günler, Page Up ve Page Down aylar arasında gezinir; N sonraki uygun güne gider.',
  soonest: (time, unit) => `En erken: ${time}${unit ? `, ${unit}` : ''}`,
  asList: 'Liste olarak',
  laterDays: 'Sonraki günler',
  withUnit: (unit) => `${unit}`,
  noneInMonth: (month) => `Uygun saat yok: ${month}.`,
  noneAtAll: 'Şu anda online randevu için uygun saat yok.',
  goTo: (day) => `Git: ${day}`,
  reading: 'Takvim okunuyor…',
  today: 'Bugün',
  dayFree: 'uygun saat var',
  dayNone: 'uygun saat yok',
  dayUnknown: 'henüz bilinmiyor',
  parts: { morning: 'Sabah', afternoon: 'Öğleden sonra', evening: 'Akşam' },
  timesOn: (day) => `Saatler, ${day}`,
  count: (times, day) => `${times} uygun saat, ${day}`,
  noneOn: (day) => `Saat yok, ${day}`,
  chooseDay: 'Saatleri görmek için bir gün seçin.',
  age: (time) => `Saatler ${time} önce okundu`,
  zone: (name) => `Yerel saat, ${name}`,
  picked: (time) => `Seçildi: ${time}`,
  goOn: 'Devam',
  name: 'Ad',
  email: 'E-posta',
  phone: 'Telefon',
  optional: 'isteğe bağlı',
  error: (error, field) =>
    error === 'required'
      ? field === 'terms'
        ? 'Lütfen koşulları kabul edin'
        : 'Lütfen doldurun'
      : error === 'too_long'
        ? 'Çok uzun'
        : error === 'digits'
          ? 'Yalnızca rakam'
          : field === 'email'
            ? 'ad@example.com gibi bir adres girin'
            : field === 'phone'
              ? 'Numarayı alan koduyla girin'
              : 'Lütfen kontrol edin',
  terms: 'Koşulları kabul ediyorum',
  showTerms: 'Koşulları oku',
  promoAsk: 'Promosyon kodunuz var mı?',
  price: 'Fiyat',
  discount: 'İndirim',
  total: 'Toplam',
  paidLater: 'Ödeme, randevudan sonra online yapılır.',
  book: (price) => (price === null ? 'Randevu al' : `Randevu al: ${price}`),
  booking: 'Randevu alınıyor…',
  made: { confirmed: 'Randevunuz alındı', awaiting_approval: 'Talebiniz gönderildi', awaiting_payment: 'Saatiniz ayrıldı' },
  approvalMore: 'İşletme bu saati onaylayıp size yazacak.',
  code: 'Randevu kodu',
  addToCalendar: 'Takvime ekle',
  calendarFile: 'Takvim dosyası',
  manage: 'Görüntüle veya değiştir',
  bookAnother: 'Başka randevu al',
  cancelled: 'Bu randevu iptal edildi',
  unresolved: 'Randevunuzun alınıp alınmadığı öğrenilemedi',
  unresolvedMore: 'Takvim yanıt vermedi. Yeniden randevu almayın: arayın, kontrol edilsin.',
  taken: (time) => `Bu saat az önce doldu: ${time}.`,
  nearest: 'Yakın uygun saatler:',
  takenNone: 'Lütfen başka bir saat seçin.',
  withdrawn: 'Randevu alınmadı.',
};
export default rest;
