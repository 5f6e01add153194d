/** French, where something is to be paid. */
import type { PaymentWords } from '../payment-words.ts';

const payment: PaymentWords = {
  pay: (amount) => (amount ? `Payer ${amount}` : 'Payer en ligne'),
  opening: 'Ouverture de la page de paiement',
  elsewhere: 'Aller au paiement',
  payBy: (time) => `Payez avant ${time}, sinon l’horaire sera libéré.`,
  hold: 'Payez pour garder cet horaire.',
  payLater: 'Vous pouvez payer maintenant ou plus tard, par le lien de votre réservation.',
  left: (time) => `Reste ${time}`,
  over: 'Le délai de paiement est écoulé.',
  paidAlready: 'Déjà payé\u00a0? Cette page l’affichera dans un instant. Inutile de payer à nouveau.',
  received: 'Paiement reçu. La réservation est en cours de confirmation.',
  returned: 'Votre paiement vous sera entièrement remboursé. Le délai dépend de votre banque.',
  unsettled: 'Votre paiement devait être remboursé et n’a pas pu l’être. L’établissement est prévenu\u00a0; veuillez le contacter.',
  problem: (code) =>
    ({
      payment_not_due: 'Il n’y a plus rien à payer ici.',
      payment_unsupported: 'Le paiement en ligne n’est pas possible ici. Veuillez contacter l’établissement.',
      busy: 'Le planning est très sollicité. Réessayez dans un instant.',
    })[code] ?? null,
};
export default payment;
