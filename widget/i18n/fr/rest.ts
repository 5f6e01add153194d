/** French, after the first step. */
import type { RestTexts } from '../dictionary.ts';

const rules = new Intl.PluralRules('fr');
const forms: Readonly<Record<string, string>> = { one: 'horaire disponible' };

const rest: RestTexts = {
  previousMonth: 'Mois précédent',
  nextMonth: 'Mois suivant',
  calendarKeys:
    'Flèches\u00a0: jour par jour\u00a0; Page préc. et Page suiv.\u00a0: mois par mois\u00a0; N\u00a0: prochain jour disponible.',
  soonest: (time, unit) => `Au plus tôt\u00a0: ${time}${unit ? ` avec ${unit}` : ''}`,
  asList: 'En liste',
  laterDays: 'Jours suivants',
  withUnit: (unit) => `avec ${unit}`,
  noneInMonth: (month) => `Aucun horaire libre\u00a0: ${month}.`,
  noneAtAll: 'Aucun horaire n’est réservable en ligne pour le moment.',
  goTo: (day) => `Aller au ${day}`,
  reading: 'Lecture du planning…',
  today: 'Aujourd’hui',
  dayFree: 'horaires libres',
  dayNone: 'aucun horaire libre',
  dayUnknown: 'pas encore connu',
  parts: { morning: 'Matin', afternoon: 'Après-midi', evening: 'Soir' },
  timesOn: (day) => `Horaires, ${day}`,
  count: (times, day) => `${times} ${forms[rules.select(times)] ?? 'horaires disponibles'}, ${day}`,
  noneOn: (day) => `Aucun horaire, ${day}`,
  chooseDay: 'Choisissez un jour pour voir ses horaires.',
  age: (time) => `Horaires relevés il y a ${time}`,
  zone: (name) => `Heures locales, ${name}`,
  picked: (time) => `${time} sélectionné`,
  goOn: 'Continuer',
  name: 'Nom',
  email: 'E-mail',
  phone: 'Téléphone',
  optional: 'facultatif',
  error: (error, field) =>
    error === 'required'
      ? field === 'terms'
        ? 'Veuillez accepter les conditions'
        : 'À remplir'
      : error === 'too_long'
        ? 'Trop long'
        : error === 'digits'
          ? 'Chiffres uniquement'
          : field === 'email'
            ? 'Une adresse comme nom@example.com'
            : field === 'phone'
              ? 'Le numéro avec son indicatif'
              : 'À vérifier',
  terms: 'J’accepte les conditions',
  showTerms: 'Lire les conditions',
  promoAsk: 'Vous avez un code promo\u00a0?',
  price: 'Prix',
  discount: 'Remise',
  total: 'Total',
  paidLater: 'Vous payez en ligne après la réservation.',
  book: (price) => (price === null ? 'Réserver' : `Réserver pour ${price}`),
  booking: 'Réservation…',
  made: {
    confirmed: 'C’est réservé',
    awaiting_approval: 'Votre demande est envoyée',
    awaiting_payment: 'Votre horaire est retenu',
  },
  approvalMore: 'L’établissement doit confirmer cet horaire et vous écrira.',
  code: 'Code',
  addToCalendar: 'Ajouter au calendrier',
  calendarFile: 'Fichier de calendrier',
  manage: 'Consulter ou modifier',
  bookAnother: 'Réserver autre chose',
  cancelled: 'Cette réservation est annulée',
  unresolved: 'Impossible de savoir si votre réservation est faite',
  unresolvedMore: 'Le planning n’a pas répondu. Ne réservez pas à nouveau\u00a0: appelez, on vérifiera pour vous.',
  taken: (time) => `Cet horaire vient d’être pris\u00a0: ${time}.`,
  nearest: 'Libre à proximité\u00a0:',
  takenNone: 'Choisissez un autre horaire.',
  withdrawn: 'Rien n’a été réservé.',
};
export default rest;
