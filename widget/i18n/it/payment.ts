/** Italian, where something is to be paid. */
import type { PaymentWords } from '../payment-words.ts';

const payment: PaymentWords = {
  pay: (amount) => (amount ? `Paga ${amount}` : 'Paga online'),
  opening: 'Apertura della pagina di pagamento',
  elsewhere: 'Vai al pagamento',
  payBy: (time) => `Paghi entro ${time}, altrimenti l’orario verrà liberato.`,
  hold: 'Paghi per mantenere questo orario.',
  payLater: 'Può pagare ora o più tardi, dal link della prenotazione.',
  left: (time) => `Restano ${time}`,
  over: 'Il tempo per pagare è scaduto.',
  paidAlready: 'Ha già pagato? Tra un momento lo vedrà qui. Non occorre pagare di nuovo.',
  received: 'Pagamento ricevuto. La prenotazione è in fase di conferma.',
  returned: 'Il pagamento Le sarà rimborsato per intero. I tempi dipendono dalla Sua banca.',
  unsettled: 'Il pagamento doveva essere rimborsato e non è stato possibile. La struttura è stata avvisata; La preghiamo di contattarla.',
  problem: (code) =>
    ({
      payment_not_due: 'Qui non c’è più nulla da pagare.',
      payment_unsupported: 'Qui non è possibile pagare online. Contatti la struttura.',
      busy: 'L’agenda è occupata. Riprovi tra un momento.',
    })[code] ?? null,
};
export default payment;
