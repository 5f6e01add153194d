/** Kazakh, where something is to be paid. */
import type { PaymentWords } from '../payment-words.ts';

const payment: PaymentWords = {
  pay: (amount) => (amount ? `Төлеу: ${amount}` : 'Онлайн төлеу'),
  opening: 'Төлем беті ашылуда',
  elsewhere: 'Төлемге өту',
  payBy: (time) => `Төлем мерзімі: ${time}. Әйтпесе уақыт босатылады.`,
  hold: 'Уақытты сақтау үшін төлеңіз.',
  payLater: 'Қазір немесе кейін, жазылу сілтемесі арқылы төлеуге болады.',
  left: (time) => `Қалды: ${time}`,
  over: 'Төлем уақыты аяқталды.',
  paidAlready: 'Төлеп қойдыңыз ба? Жақында осында көрінеді. Қайта төлеудің қажеті жоқ.',
  received: 'Төлем алынды. Жазылу расталуда.',
  returned: 'Төлем сізге толық қайтарылады. Мерзімі банкіңізге байланысты.',
  unsettled: 'Төлем қайтарылуы керек еді, бірақ қайтарылмады. Компанияға хабарланды; онымен хабарласыңыз.',
  problem: (code) =>
    ({
      payment_not_due: 'Мұнда төлейтін ештеңе қалмады.',
      payment_unsupported: 'Мұнда онлайн төлеу мүмкін емес. Компаниямен хабарласыңыз.',
      busy: 'Кесте бос емес. Сәлден кейін қайталап көріңіз.',
    })[code] ?? null,
};
export default payment;
