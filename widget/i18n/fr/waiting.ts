/** French, while a booking waits for its turn or is being checked. */
import type { WaitingWords } from '../waiting-words.ts';

const rules = new Intl.PluralRules('fr');
const forms: Readonly<Record<string, string>> = { one: 'seconde' };

const waiting: WaitingWords = {
  place: (place) => (place === 1 ? 'Vous êtes le prochain' : `Numéro ${place} dans la file`),
  seconds: (seconds) => (seconds <= 1 ? 'Encore un instant' : `Environ ${seconds} ${forms[rules.select(seconds)] ?? 'secondes'}`),
  mayLeave: 'Vous pouvez fermer cette page\u00a0: la réservation continue, et nous la retrouverons à votre retour.',
  withdraw: 'Ne pas réserver',
  sending: 'Réservation de votre horaire',
  checking: 'Vérification\u00a0: ne réservez pas à nouveau',
  checkingMore: 'Le planning n’a pas répondu à temps. Votre réservation est peut-être faite. Nous le saurons bientôt et l’afficherons ici.',
  offlineStill: 'Pas de connexion. Votre réservation continue\u00a0; nous vérifions de nouveau dans un instant.',
};
export default waiting;
