/** What only some bookings ask for, fetched with them: the business's own questions, and a promo code with what comes of it. */
export { AdditionalField } from '../steps/additional-field.tsx';
export { Promo } from '../steps/promo.tsx';
export { Reward } from '../steps/reward.tsx';
