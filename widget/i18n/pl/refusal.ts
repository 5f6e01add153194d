/** Polish, for what was refused. */
import type { RefusalWords } from '../refusal-words.ts';

const refusal: RefusalWords = {
  service_unavailable: 'Tej usługi nie można teraz zarezerwować. Proszę wybrać inną.',
  feature_off: 'Ta funkcja jest wyłączona.',
  name_invalid: 'Imię nie zostało przyjęte. Proszę je sprawdzić.',
  email_invalid: 'Adres e-mail nie został przyjęty. Proszę go sprawdzić.',
  phone_invalid: 'Numer telefonu nie został przyjęty. Proszę go sprawdzić.',
  fields_invalid: 'Niektóre odpowiedzi nie zostały przyjęte. Proszę je sprawdzić.',
  terms_required: 'Proszę zaakceptować warunki.',
  promo_unknown: 'Nie ma takiego kodu.',
  promo_expired: 'Ten kod wygasł.',
  promo_not_active: 'Ten kod jeszcze nie obowiązuje.',
  promo_wrong_service: 'Ten kod nie dotyczy tej usługi.',
  promo_used_up: 'Ten kod został wyczerpany.',
  promo_used_by_client: 'Ten kod został już przez Państwa użyty.',
  promo_wrong_time: 'Ten kod nie dotyczy tej godziny.',
  booking_expired: 'Trwało to zbyt długo i nic nie zarezerwowano. Proszę spróbować ponownie.',
  refused_by_business: 'Rezerwacja nie została przyjęta.',
  other: 'Rezerwacja się nie udała. Proszę spróbować ponownie.',
};
export default refusal;
