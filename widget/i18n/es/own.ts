/** Spanish, for the client’s own booking. */
import type { OwnWords } from '../own-words.ts';

const own: OwnWords = {
  titles: {
    confirmed: 'Su reserva',
    in_progress: 'Su cita ha empezado',
    completed: 'Su cita ha terminado',
    in_cart: 'Aún sin reservar: en la cesta',
    move_requested: 'Esta reserva se está cambiando',
    cancelled: 'Esta reserva está cancelada',
  },
  move: 'Cambiar',
  cancel: 'Cancelar la reserva',
  sure: '¿Renunciar a esta hora? Puede ocuparse enseguida.',
  sureAll: '¿Renunciar a todas las fechas? Pueden ocuparse enseguida.',
  dates: 'Todas las fechas',
  yes: 'Sí, cancelar',
  yesAll: (count) => `Cancelar toda la visita (${count})`,
  keep: 'Conservar',
  cancelling: 'Cancelando…',
  problem: ({ code, detail }) =>
    code === 'link_invalid'
      ? 'El enlace no está completo. Ábralo tal como lo recibió.'
      : code === 'link_expired'
        ? 'Esta cita pasó hace tiempo y el enlace ya no es válido.'
        : code === 'booking_unknown'
          ? 'Esta reserva ya no existe.'
          : code === 'cancellation_refused'
            ? (detail ?? 'Aquí ya no se puede cancelar. Llame, por favor.')
            : null,
};
export default own;
