/** Turkish, for the client’s own booking. */
import type { OwnWords } from '../own-words.ts';

const own: OwnWords = {
  titles: {
    confirmed: 'Randevunuz',
    in_progress: 'Ziyaretiniz başladı',
    completed: 'Ziyaretiniz sona erdi',
    in_cart: 'Henüz alınmadı: sepette',
    move_requested: 'Bu randevu taşınıyor',
    cancelled: 'Bu randevu iptal edildi',
  },
  move: 'Taşı',
  cancel: 'Randevuyu iptal et',
  sure: 'Bu saatten vazgeçilsin mi? Hemen başkası alabilir.',
  sureAll: 'Tüm tarihlerden vazgeçilsin mi? Hemen başkası alabilir.',
  dates: 'Tüm tarihler',
  yes: 'Evet, iptal et',
  yesAll: (count) => `Bu ziyaretin tümünü iptal et (${count})`,
  keep: 'Vazgeçme',
  cancelling: 'İptal ediliyor…',
  problem: ({ code, detail }) =>
    code === 'link_invalid'
      ? 'Bağlantı eksik. Lütfen size verildiği gibi açın.'
      : code === 'link_expired'
        ? 'Bu randevu çok önce geçti, bağlantı artık geçersiz.'
        : code === 'booking_unknown'
          ? 'Böyle bir randevu artık yok.'
          : code === 'cancellation_refused'
            ? (detail ?? 'Burada artık iptal edilemez. Lütfen arayın.')
            : null,
};
export default own;
