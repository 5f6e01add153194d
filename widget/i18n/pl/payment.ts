/** Polish, where something is to be paid. */
import type { PaymentWords } from '../payment-words.ts';

const payment: PaymentWords = {
  pay: (amount) => (amount ? `Zapłać ${amount}` : 'Zapłać online'),
  opening: 'Otwieramy stronę płatności',
  elsewhere: 'Przejdź do płatności',
  payBy: (time) => `Proszę zapłacić do ${time}, inaczej termin zostanie zwolniony.`,
  hold: 'Proszę zapłacić, aby zachować termin.',
  payLater: 'Można zapłacić teraz lub później, przez link do rezerwacji.',
  left: (time) => `Pozostało ${time}`,
  over: 'Czas na płatność minął.',
  paidAlready: 'Płatność już wykonana? Za chwilę będzie to widać tutaj. Nie trzeba płacić ponownie.',
  received: 'Płatność otrzymana. Potwierdzamy rezerwację.',
  returned: 'Płatność zostanie zwrócona w całości. Termin zależy od banku.',
  unsettled: 'Płatność miała zostać zwrócona, ale się nie udało. Firma została powiadomiona; prosimy o kontakt z nią.',
  problem: (code) =>
    ({
      payment_not_due: 'Nie ma tu już nic do zapłaty.',
      payment_unsupported: 'Tutaj nie można zapłacić online. Prosimy o kontakt z firmą.',
      busy: 'Grafik jest zajęty. Proszę spróbować za chwilę.',
    })[code] ?? null,
};
export default payment;
