/** German, for what was refused. */
import type { RefusalWords } from '../refusal-words.ts';

const refusal: RefusalWords = {
  service_unavailable: 'Diese Leistung ist gerade nicht buchbar. Bitte wählen Sie eine andere.',
  feature_off: 'Diese Funktion ist abgeschaltet.',
  name_invalid: 'Ihr Name wurde nicht angenommen. Bitte prüfen Sie ihn.',
  email_invalid: 'Diese E-Mail-Adresse wurde nicht angenommen. Bitte prüfen Sie sie.',
  phone_invalid: 'Diese Telefonnummer wurde nicht angenommen. Bitte prüfen Sie sie.',
  fields_invalid: 'Einige Antworten wurden nicht angenommen. Bitte prüfen Sie sie.',
  terms_required: 'Bitte stimmen Sie den Bedingungen zu.',
  promo_unknown: 'Diesen Code gibt es nicht.',
  promo_expired: 'Dieser Code ist abgelaufen.',
  promo_not_active: 'Dieser Code gilt noch nicht.',
  promo_wrong_service: 'Dieser Code gilt nicht für diese Leistung.',
  promo_used_up: 'Dieser Code ist aufgebraucht.',
  promo_used_by_client: 'Sie haben diesen Code bereits verwendet.',
  promo_wrong_time: 'Dieser Code gilt nicht für diese Uhrzeit.',
  booking_expired: 'Es hat zu lange gedauert, daher wurde nichts gebucht. Bitte versuchen Sie es erneut.',
  refused_by_business: 'Die Buchung wurde nicht angenommen.',
  other: 'Die Buchung war nicht möglich. Bitte versuchen Sie es erneut.',
};
export default refusal;
