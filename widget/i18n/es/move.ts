/** Spanish, for moving a booking. */
import type { MoveWords } from '../move-words.ts';

const move: MoveWords = {
  title: 'Elija otra hora',
  now: (time) => `Ahora: ${time}`,
  sure: (time) => `¿Cambiar la reserva a ${time}?`,
  yes: 'Sí, cambiarla',
  other: 'Otra hora',
  moving: 'Cambiando…',
  refused: 'No se ha podido cambiar; la reserva sigue como estaba. Llame, por favor.',
  again: 'La reserva se hace de nuevo, por eso se lo preguntamos otra vez.',
  unknown: 'No sabemos si la reserva se ha cambiado.',
};
export default move;
