/** Portuguese, while a booking waits for its turn or is being checked. */
import type { WaitingWords } from '../waiting-words.ts';

const rules = new Intl.PluralRules('pt');
const forms: Readonly<Record<string, string>> = { one: 'segundo' };

const waiting: WaitingWords = {
  place: (place) => (place === 1 ? 'Agora é a sua vez' : `Número ${place} na fila`),
  seconds: (seconds) => (seconds <= 1 ? 'Só mais um instante' : `Cerca de ${seconds} ${forms[rules.select(seconds)] ?? 'segundos'}`),
  mayLeave: 'Pode fechar esta página: a marcação continua e a encontramos quando voltar.',
  withdraw: 'Não marcar',
  sending: 'Marcando o seu horário',
  checking: 'Verificando: não marque de novo',
  checkingMore: 'A agenda não respondeu a tempo. Talvez o horário já esteja marcado. Logo saberemos e mostraremos aqui.',
  offlineStill: 'Sem internet. A marcação continua; verificamos de novo em instantes.',
};
export default waiting;
