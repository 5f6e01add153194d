/** French, for what was refused. */
import type { RefusalWords } from '../refusal-words.ts';

const refusal: RefusalWords = {
  service_unavailable: 'Cette prestation ne peut pas être réservée pour le moment. Choisissez-en une autre.',
  feature_off: 'Cette fonction est désactivée.',
  name_invalid: 'Votre nom n’a pas été accepté. Vérifiez-le.',
  email_invalid: 'Cette adresse e-mail n’a pas été acceptée. Vérifiez-la.',
  phone_invalid: 'Ce numéro de téléphone n’a pas été accepté. Vérifiez-le.',
  fields_invalid: 'Certaines réponses n’ont pas été acceptées. Vérifiez-les.',
  terms_required: 'Veuillez accepter les conditions.',
  promo_unknown: 'Ce code n’existe pas.',
  promo_expired: 'Ce code a expiré.',
  promo_not_active: 'Ce code n’est pas encore valable.',
  promo_wrong_service: 'Ce code ne vaut pas pour cette prestation.',
  promo_used_up: 'Ce code est épuisé.',
  promo_used_by_client: 'Vous avez déjà utilisé ce code.',
  promo_wrong_time: 'Ce code ne vaut pas pour cet horaire.',
  booking_expired: 'Le délai est dépassé, rien n’a été réservé. Réessayez.',
  refused_by_business: 'La réservation n’a pas été acceptée.',
  other: 'La réservation n’a pas abouti. Réessayez.',
};
export default refusal;
