/** French, for a visit of several services. */
import type { VisitWords } from '../visit-words.ts';

const visit: VisitWords = {
  together: 'Lors de cette visite',
  add: 'Ajouter une prestation',
  adding: 'Une prestation de plus pour la même visite.',
  dropAdding: 'Rien de plus',
  remove: (what) => `Retirer\u00a0: ${what}`,
  making: 'Réservation de votre visite',
  takingBack: 'Annulation de ce qui était réservé',
  made: 'Votre visite est réservée',
  partly: 'Une partie seulement a pu être réservée',
  partlyMore: 'Gardez ce qui est réservé, choisissez un autre horaire pour le reste, ou annulez tout.',
  none: 'Rien n’est réservé',
  undo: 'Tout annuler',
  retry: 'Choisir un autre horaire',
  states: {
    accepted: 'en attente',
    sending: 'réservation en cours',
    verifying: 'vérification\u00a0: ne réservez pas à nouveau',
    booked: 'réservé',
    refused: 'l’horaire était pris',
    withdrawn: 'non réservé',
    cancelled: 'annulé',
    undoing: 'annulation en cours',
    unresolved: 'inconnu\u00a0: veuillez appeler',
  },
};
export default visit;
