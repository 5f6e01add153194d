/** Turkish, where something is to be paid. */
import type { PaymentWords } from '../payment-words.ts';

const payment: PaymentWords = {
  pay: (amount) => (amount ? `Öde: ${amount}` : 'Online öde'),
  opening: 'Ödeme sayfası açılıyor',
  elsewhere: 'Ödemeye git',
  payBy: (time) => `Son ödeme: ${time}. Aksi halde saat başkasına açılır.`,
  hold: 'Saati korumak için ödeyin.',
  payLater: 'Şimdi veya daha sonra, randevu bağlantınızdan ödeyebilirsiniz.',
  left: (time) => `Kalan süre: ${time}`,
  over: 'Ödeme süresi doldu.',
  paidAlready: 'Ödediniz mi? Birazdan burada görünür. Yeniden ödemeniz gerekmez.',
  received: 'Ödemeniz alındı. Randevu onaylanıyor.',
  returned: 'Ödemeniz tamamen iade edilecek. Süre bankanıza bağlıdır.',
  unsettled: 'Ödemeniz iade edilmeliydi ama edilemedi. İşletmeye bildirildi; lütfen işletmeyle iletişime geçin.',
  problem: (code) =>
    ({
      payment_not_due: 'Burada artık ödenecek bir şey yok.',
      payment_unsupported: 'Bu, burada online ödenemez. Lütfen işletmeyle iletişime geçin.',
      busy: 'Takvim yoğun. Biraz sonra yeniden deneyin.',
    })[code] ?? null,
};
export default payment;
