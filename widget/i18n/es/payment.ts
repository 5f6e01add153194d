/** Spanish, where something is to be paid. */
import type { PaymentWords } from '../payment-words.ts';

const payment: PaymentWords = {
  pay: (amount) => (amount ? `Pagar ${amount}` : 'Pagar en línea'),
  opening: 'Abriendo la página de pago',
  elsewhere: 'Ir al pago',
  payBy: (time) => `Pague antes de ${time} o la hora quedará libre.`,
  hold: 'Pague para conservar esta hora.',
  payLater: 'Puede pagar ahora o más tarde, con el enlace de su reserva.',
  left: (time) => `Quedan ${time}`,
  over: 'El plazo de pago ha terminado.',
  paidAlready: '¿Ya ha pagado? Esta página lo mostrará en un momento. No hace falta pagar otra vez.',
  received: 'Hemos recibido su pago. La reserva se está confirmando.',
  returned: 'Se le devolverá el pago íntegro. El plazo depende de su banco.',
  unsettled: 'Su pago debía devolverse y no ha sido posible. El establecimiento está avisado; póngase en contacto con él.',
  problem: (code) =>
    ({
      payment_not_due: 'Aquí ya no hay nada que pagar.',
      payment_unsupported: 'Esto no se puede pagar aquí en línea. Póngase en contacto con el establecimiento.',
      busy: 'La agenda está ocupada. Inténtelo de nuevo en un momento.',
    })[code] ?? null,
};
export default payment;
