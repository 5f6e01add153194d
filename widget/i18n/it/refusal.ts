/** Italian, for what was refused. */
import type { RefusalWords } from '../refusal-words.ts';

const refusal: RefusalWords = {
  service_unavailable: 'Questo servizio ora non è prenotabile. Ne scelga un altro.',
  feature_off: 'Questa funzione è disattivata.',
  name_invalid: 'Il nome non è stato accettato. Lo controlli.',
  email_invalid: 'L’indirizzo e-mail non è stato accettato. Lo controlli.',
  phone_invalid: 'Il numero di telefono non è stato accettato. Lo controlli.',
  fields_invalid: 'Alcune risposte non sono state accettate. Le controlli.',
  terms_required: 'Accetti le condizioni.',
  promo_unknown: 'Questo codice non esiste.',
  promo_expired: 'Questo codice è scaduto.',
  promo_not_active: 'Questo codice non è ancora valido.',
  promo_wrong_service: 'Questo codice non vale per questo servizio.',
  promo_used_up: 'Questo codice è esaurito.',
  promo_used_by_client: 'Ha già usato questo codice.',
  promo_wrong_time: 'Questo codice non vale per questo orario.',
  booking_expired: 'Il tempo è scaduto e non è stato prenotato nulla. Riprovi.',
  refused_by_business: 'La prenotazione non è stata accettata.',
  other: 'Prenotazione non riuscita. Riprovi.',
};
export default refusal;
