/** Spanish, for a visit of several services. */
import type { VisitWords } from '../visit-words.ts';

const visit: VisitWords = {
  together: 'En esta visita',
  add: 'Añadir otro servicio',
  adding: 'Un servicio más para la misma visita.',
  dropAdding: 'Nada más',
  remove: (what) => `Quitar: ${what}`,
  making: 'Reservando su visita',
  takingBack: 'Anulando lo reservado',
  made: 'Su visita está reservada',
  partly: 'Solo se ha podido reservar una parte',
  partlyMore: 'Conserve lo reservado, elija otra hora para el resto o cancele todo.',
  none: 'No se ha reservado nada',
  undo: 'Cancelar todo',
  retry: 'Elegir otra hora',
  states: {
    accepted: 'en espera',
    sending: 'reservando',
    verifying: 'comprobando: no vuelva a reservar',
    booked: 'reservado',
    refused: 'la hora estaba ocupada',
    withdrawn: 'sin reservar',
    cancelled: 'cancelado',
    undoing: 'anulando',
    unresolved: 'no se sabe: llame, por favor',
  },
};
export default visit;
