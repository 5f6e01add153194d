/** Portuguese, where something is to be paid. */
import type { PaymentWords } from '../payment-words.ts';

const payment: PaymentWords = {
  pay: (amount) => (amount ? `Pagar ${amount}` : 'Pagar online'),
  opening: 'Abrindo a página de pagamento',
  elsewhere: 'Ir para o pagamento',
  payBy: (time) => `Pague até ${time}, ou o horário será liberado.`,
  hold: 'Pague para manter este horário.',
  payLater: 'Pode pagar agora ou mais tarde, pelo link da marcação.',
  left: (time) => `Resta ${time}`,
  over: 'O prazo de pagamento terminou.',
  paidAlready: 'Já pagou? Esta página mostrará em instantes. Não é preciso pagar de novo.',
  received: 'Recebemos o pagamento. A marcação está sendo confirmada.',
  returned: 'O pagamento será devolvido por inteiro. O prazo depende do seu banco.',
  unsettled: 'O pagamento devia ser devolvido e não foi possível. O estabelecimento foi avisado; entre em contato com ele.',
  problem: (code) =>
    ({
      payment_not_due: 'Aqui já não há nada a pagar.',
      payment_unsupported: 'Isto não pode ser pago online aqui. Entre em contato com o estabelecimento.',
      busy: 'A agenda está ocupada. Tente novamente em instantes.',
    })[code] ?? null,
};
export default payment;
