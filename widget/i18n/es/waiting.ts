/** Spanish, while a booking waits for its turn or is being checked. */
import type { WaitingWords } from '../waiting-words.ts';

const rules = new Intl.PluralRules('es');
const forms: Readonly<Record<string, string>> = { one: 'segundo' };

const waiting: WaitingWords = {
  place: (place) => (place === 1 ? 'Es su turno' : `Número ${place} en la cola`),
  seconds: (seconds) => (seconds <= 1 ? 'Un momento más' : `Unos ${seconds} ${forms[rules.select(seconds)] ?? 'segundos'}`),
  mayLeave: 'Puede cerrar esta página: la reserva continúa y la encontraremos cuando vuelva.',
  withdraw: 'No reservar',
  sending: 'Reservando su hora',
  checking: 'Comprobando: no vuelva a reservar',
  checkingMore: 'La agenda no respondió a tiempo. Quizá su cita ya esté reservada. Pronto lo sabremos y lo mostraremos aquí.',
  offlineStill: 'Sin conexión. Su reserva continúa; volveremos a mirar en un momento.',
};
export default waiting;
