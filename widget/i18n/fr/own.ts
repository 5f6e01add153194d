/** French, for the client’s own booking. */
import type { OwnWords } from '../own-words.ts';

const own: OwnWords = {
  titles: {
    confirmed: 'Votre réservation',
    in_progress: 'Votre rendez-vous a commencé',
    completed: 'Votre rendez-vous est passé',
    in_cart: 'Pas encore réservé\u00a0: dans le panier',
    move_requested: 'Cette réservation est en cours de déplacement',
    cancelled: 'Cette réservation est annulée',
  },
  move: 'Déplacer',
  cancel: 'Annuler la réservation',
  sure: 'Libérer cet horaire\u00a0? Il peut être repris aussitôt.',
  sureAll: 'Libérer toutes les dates\u00a0? Elles peuvent être reprises aussitôt.',
  dates: 'Toutes les dates',
  yes: 'Oui, annuler',
  yesAll: (count) => `Annuler toute la visite (${count})`,
  keep: 'Conserver',
  cancelling: 'Annulation…',
  problem: ({ code, detail }) =>
    code === 'link_invalid'
      ? 'Ce lien est incomplet. Ouvrez-le tel qu’il vous a été donné.'
      : code === 'link_expired'
        ? 'Ce rendez-vous est passé depuis longtemps, le lien n’est plus valable.'
        : code === 'booking_unknown'
          ? 'Cette réservation n’existe plus.'
          : code === 'cancellation_refused'
            ? (detail ?? 'L’annulation n’est plus possible ici. Veuillez appeler.')
            : null,
};
export default own;
