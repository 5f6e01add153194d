/** German, for a visit of several services. */
import type { VisitWords } from '../visit-words.ts';

const visit: VisitWords = {
  together: 'Bei diesem Besuch',
  add: 'Weitere Leistung hinzufügen',
  adding: 'Noch eine Leistung für denselben Besuch.',
  dropAdding: 'Nichts weiter',
  remove: (what) => `Entfernen: ${what}`,
  making: 'Ihr Besuch wird gebucht',
  takingBack: 'Die Buchung wird zurückgenommen',
  made: 'Ihr Besuch ist gebucht',
  partly: 'Nur ein Teil konnte gebucht werden',
  partlyMore: 'Sie können das Gebuchte behalten, für den Rest eine andere Zeit wählen oder alles stornieren.',
  none: 'Nichts ist gebucht',
  undo: 'Alles stornieren',
  retry: 'Andere Zeit wählen',
  states: {
    accepted: 'in der Warteschlange',
    sending: 'wird gebucht',
    verifying: 'wird geprüft: bitte nicht noch einmal buchen',
    booked: 'gebucht',
    refused: 'die Zeit war vergeben',
    withdrawn: 'nicht gebucht',
    cancelled: 'storniert',
    undoing: 'wird zurückgenommen',
    unresolved: 'unklar: bitte rufen Sie an',
  },
};
export default visit;
