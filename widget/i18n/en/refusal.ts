/** English, for what was refused. */
import type { RefusalWords } from '../refusal-words.ts';

const refusal: RefusalWords = {
  service_unavailable: 'This service cannot be booked right now. Choose another.',
  feature_off: 'The business has switched this off.',
  name_invalid: 'Your name was not accepted. Please check it.',
  email_invalid: 'This e-mail address was not accepted. Please check it.',
  phone_invalid: 'This phone number was not accepted. Please check it.',
  fields_invalid: 'Some answers were not accepted. Please check them.',
  terms_required: 'Please accept the terms.',
  promo_unknown: 'There is no such code.',
  promo_expired: 'This code has expired.',
  promo_not_active: 'This code is not valid yet.',
  promo_wrong_service: 'This code is not for this service.',
  promo_used_up: 'This code has been used up.',
  promo_used_by_client: 'You have already used this code.',
  promo_wrong_time: 'This code is not for this time.',
  booking_expired: 'It took too long, so nothing was booked. Please try again.',
  refused_by_business: 'The business did not accept this booking.',
  other: 'This could not be booked. Please try again.',
};
export default refusal;
