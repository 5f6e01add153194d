/** Italian, for a visit of several services. */
import type { VisitWords } from '../visit-words.ts';

const visit: VisitWords = {
  together: 'In questa visita',
  add: 'Aggiungi un servizio',
  adding: 'Un altro servizio per la stessa visita.',
  dropAdding: 'Nient’altro',
  remove: (what) => `Rimuovi: ${what}`,
  making: 'Prenotazione della visita',
  takingBack: 'Annullamento di quanto prenotato',
  made: 'La visita è prenotata',
  partly: 'È stato possibile prenotare solo una parte',
  partlyMore: 'Può tenere quanto prenotato, scegliere un altro orario per il resto o annullare tutto.',
  none: 'Non è stato prenotato nulla',
  undo: 'Annulla tutto',
  retry: 'Scegli un altro orario',
  states: {
    accepted: 'in coda',
    sending: 'prenotazione in corso',
    verifying: 'verifica in corso: non prenoti di nuovo',
    booked: 'prenotato',
    refused: 'l’orario era occupato',
    withdrawn: 'non prenotato',
    cancelled: 'annullato',
    undoing: 'annullamento in corso',
    unresolved: 'non noto: chiami, per favore',
  },
};
export default visit;
