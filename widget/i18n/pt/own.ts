/** Portuguese, for the client’s own booking. */
import type { OwnWords } from '../own-words.ts';

const own: OwnWords = {
  titles: {
    confirmed: 'A sua marcação',
    in_progress: 'O atendimento já começou',
    completed: 'O atendimento terminou',
    in_cart: 'Ainda não marcado: no carrinho',
    move_requested: 'Esta marcação está sendo mudada',
    cancelled: 'Esta marcação está cancelada',
  },
  move: 'Mudar',
  cancel: 'Cancelar a marcação',
  sure: 'Desistir deste horário? Ele pode ser ocupado logo em seguida.',
  sureAll: 'Desistir de todas as datas? Elas podem ser ocupadas logo em seguida.',
  dates: 'Todas as datas',
  yes: 'Sim, cancelar',
  yesAll: (count) => `Cancelar toda a visita (${count})`,
  keep: 'Manter',
  cancelling: 'Cancelando…',
  problem: ({ code, detail }) =>
    code === 'link_invalid'
      ? 'O link não está completo. Abra-o como o recebeu.'
      : code === 'link_expired'
        ? 'Esta marcação passou há muito tempo e o link já não vale.'
        : code === 'booking_unknown'
          ? 'Esta marcação já não existe.'
          : code === 'cancellation_refused'
            ? (detail ?? 'Já não é possível cancelar aqui. Por favor, ligue.')
            : null,
};
export default own;
