/** Spanish, for what was refused. */
import type { RefusalWords } from '../refusal-words.ts';

const refusal: RefusalWords = {
  service_unavailable: 'Este servicio no se puede reservar ahora. Elija otro.',
  feature_off: 'Esta función está desactivada.',
  name_invalid: 'No se ha aceptado su nombre. Compruébelo.',
  email_invalid: 'No se ha aceptado este correo electrónico. Compruébelo.',
  phone_invalid: 'No se ha aceptado este teléfono. Compruébelo.',
  fields_invalid: 'No se han aceptado algunas respuestas. Compruébelas.',
  terms_required: 'Acepte las condiciones.',
  promo_unknown: 'Este código no existe.',
  promo_expired: 'Este código ha caducado.',
  promo_not_active: 'Este código aún no es válido.',
  promo_wrong_service: 'Este código no es válido para este servicio.',
  promo_used_up: 'Este código está agotado.',
  promo_used_by_client: 'Ya ha utilizado este código.',
  promo_wrong_time: 'Este código no es válido para esta hora.',
  booking_expired: 'Ha tardado demasiado y no se ha reservado nada. Inténtelo de nuevo.',
  refused_by_business: 'No se ha aceptado la reserva.',
  other: 'No se ha podido reservar. Inténtelo de nuevo.',
};
export default refusal;
