/** German, where something is to be paid. */
import type { PaymentWords } from '../payment-words.ts';

const payment: PaymentWords = {
  pay: (amount) => (amount ? `${amount} bezahlen` : 'Online bezahlen'),
  opening: 'Die Zahlungsseite wird geöffnet',
  elsewhere: 'Zur Zahlung',
  payBy: (time) => `Bitte zahlen Sie bis ${time}, sonst wird der Termin vergeben.`,
  hold: 'Zahlen Sie, um den Termin zu behalten.',
  payLater: 'Sie können jetzt zahlen oder später über den Link zu Ihrer Buchung.',
  left: (time) => `Noch ${time}`,
  over: 'Die Zahlungsfrist ist abgelaufen.',
  paidAlready: 'Schon bezahlt? Das steht gleich hier. Bitte zahlen Sie nicht noch einmal.',
  received: 'Ihre Zahlung ist eingegangen. Die Buchung wird bestätigt.',
  returned: 'Sie erhalten Ihre Zahlung vollständig zurück. Wie schnell, hängt von Ihrer Bank ab.',
  unsettled: 'Ihre Zahlung sollte zurückgehen, das ist misslungen. Der Anbieter ist informiert; bitte wenden Sie sich an ihn.',
  problem: (code) =>
    ({
      payment_not_due: 'Hier ist nichts mehr zu bezahlen.',
      payment_unsupported: 'Das lässt sich hier nicht online bezahlen. Bitte wenden Sie sich an den Anbieter.',
      busy: 'Der Terminplan ist ausgelastet. Bitte versuchen Sie es gleich noch einmal.',
    })[code] ?? null,
};
export default payment;
