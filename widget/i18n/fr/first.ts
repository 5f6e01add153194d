/** French, with the first step. */
import type { FirstTexts } from '../dictionary.ts';

const first: FirstTexts = {
  titles: {
    service: 'Choisissez une prestation',
    location: 'Choisissez un lieu',
    unit: 'Avec qui\u00a0?',
    time: 'Choisissez un horaire',
    details: 'Vos coordonnées',
  },
  labels: { service: 'Prestation', location: 'Lieu', unit: 'Avec', time: 'Quand' },
  change: (label) => `Modifier\u00a0: ${label}`,
  back: 'Retour',
  search: 'Rechercher une prestation',
  nothingFound: (query) => `Aucun résultat pour «\u00a0${query}\u00a0».`,
  found: (count) => `Résultats\u00a0: ${count}`,
  other: 'Autres',
  more: 'Détails',
  free: 'Gratuit',
  any: 'Sans préférence',
  loading: 'Chargement',
  unavailable: 'La réservation en ligne est indisponible pour le moment.',
  openPage: 'Ouvrir la page de réservation',
  call: (phone) => `Appeler le ${phone}`,
  retry: 'Réessayer',
  partMissing: 'L’étape suivante n’a pas pu être chargée. Vérifiez votre connexion.',
  problem: ({ code }) =>
    code === 'offline'
      ? 'Pas de connexion. Rien n’est perdu\u00a0: réessayez une fois en ligne.'
      : code === 'busy' || code === 'too_many_requests'
        ? 'Beaucoup de demandes en ce moment. Réessayez dans un instant.'
        : code === 'origin_refused' || code === 'site_unknown' || code === 'upstream_misconfigured'
          ? 'La réservation n’est pas encore configurée sur cette page.'
          : 'Une erreur s’est produite de notre côté. Réessayez.',
  region: (business) => `Réserver\u00a0: ${business}`,
};
export default first;
