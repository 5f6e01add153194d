/** Italian, for the client’s own booking. */
import type { OwnWords } from '../own-words.ts';

const own: OwnWords = {
  titles: {
    confirmed: 'La Sua prenotazione',
    in_progress: 'L’appuntamento è iniziato',
    completed: 'L’appuntamento è terminato',
    in_cart: 'Non ancora prenotato: nel carrello',
    move_requested: 'Spostamento della prenotazione in corso',
    cancelled: 'Questa prenotazione è annullata',
  },
  move: 'Sposta',
  cancel: 'Annulla la prenotazione',
  sure: 'Rinunciare a questo orario? Può essere preso subito.',
  sureAll: 'Rinunciare a tutte le date? Possono essere prese subito.',
  dates: 'Tutte le date',
  yes: 'Sì, annulla',
  yesAll: (count) => `Annulla tutta la visita (${count})`,
  keep: 'Mantieni',
  cancelling: 'Annullamento…',
  problem: ({ code, detail }) =>
    code === 'link_invalid'
      ? 'Il link non è completo. Lo apra così come l’ha ricevuto.'
      : code === 'link_expired'
        ? 'Questo appuntamento è passato da tempo e il link non vale più.'
        : code === 'booking_unknown'
          ? 'Questa prenotazione non esiste più.'
          : code === 'cancellation_refused'
            ? (detail ?? 'Qui non è più possibile annullare. Chiami, per favore.')
            : null,
};
export default own;
