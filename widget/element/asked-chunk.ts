/** What only some bookings ask for, fetched with them: the business's own questions, and a promo code. */
export { AdditionalField } from '../steps/additional-field.tsx';
export { Promo } from '../steps/promo.tsx';
