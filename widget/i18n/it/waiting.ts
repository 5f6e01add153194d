/** Italian, while a booking waits for its turn or is being checked. */
import type { WaitingWords } from '../waiting-words.ts';

const rules = new Intl.PluralRules('it');
const forms: Readonly<Record<string, string>> = { one: 'secondo' };

const waiting: WaitingWords = {
  place: (place) => (place === 1 ? 'Tocca a Lei' : `Numero ${place} in coda`),
  seconds: (seconds) => (seconds <= 1 ? 'Ancora un momento' : `Circa ${seconds} ${forms[rules.select(seconds)] ?? 'secondi'}`),
  mayLeave: 'Può chiudere questa pagina: la prenotazione continua e la ritroveremo quando tornerà.',
  withdraw: 'Non prenotare',
  sending: 'Prenotazione dell’orario',
  checking: 'Verifica in corso: non prenoti di nuovo',
  checkingMore: 'L’agenda non ha risposto in tempo. Forse la prenotazione è già stata fatta. Lo sapremo presto e lo mostreremo qui.',
  offlineStill: 'Nessuna connessione. La prenotazione continua; ricontrolliamo tra un momento.',
};
export default waiting;
