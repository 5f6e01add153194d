/** English, where something is to be paid. */
import type { PaymentWords } from '../payment-words.ts';

const payment: PaymentWords = {
  pay: (amount) => (amount ? `Pay ${amount}` : 'Pay online'),
  opening: 'Opening the payment page',
  elsewhere: 'Go to payment',
  payBy: (time) => `Pay by ${time}, or the time is given away.`,
  hold: 'Pay to keep this time.',
  payLater: 'You may pay now, or later by the link to your booking.',
  left: (time) => `${time} left`,
  over: 'The time to pay is over.',
  paidAlready: 'Paid already? This page says so in a moment. No need to pay again.',
  received: 'We have your payment. The booking is being confirmed.',
  returned: 'Your payment goes back to you in full. How soon depends on your bank.',
  unsettled: 'Your payment should go back to you and could not. The business has been told; please get in touch with it.',
  problem: (code) =>
    ({
      payment_not_due: 'There is nothing to pay for here any more.',
      payment_unsupported: 'This cannot be paid online here. Please get in touch with the business.',
      busy: 'The schedule is busy. Try again in a moment.',
    })[code] ?? null,
};
export default payment;
