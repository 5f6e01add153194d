/** Portuguese, for a visit of several services. */
import type { VisitWords } from '../visit-words.ts';

const visit: VisitWords = {
  together: 'Nesta visita',
  add: 'Adicionar outro serviço',
  adding: 'Mais um serviço para a mesma visita.',
  dropAdding: 'Nada mais',
  remove: (what) => `Remover: ${what}`,
  making: 'Marcando a sua visita',
  takingBack: 'Desfazendo o que foi marcado',
  made: 'A sua visita está marcada',
  partly: 'Só foi possível marcar uma parte',
  partlyMore: 'Mantenha o que foi marcado, escolha outro horário para o resto ou cancele tudo.',
  none: 'Nada foi marcado',
  undo: 'Cancelar tudo',
  retry: 'Escolher outro horário',
  states: {
    accepted: 'na fila',
    sending: 'marcando',
    verifying: 'verificando: não marque de novo',
    booked: 'marcado',
    refused: 'o horário estava ocupado',
    withdrawn: 'não marcado',
    cancelled: 'cancelado',
    undoing: 'desfazendo',
    unresolved: 'não se sabe: por favor, ligue',
  },
};
export default visit;
