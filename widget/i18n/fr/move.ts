/** French, for moving a booking. */
import type { MoveWords } from '../move-words.ts';

const move: MoveWords = {
  title: 'Choisissez un autre horaire',
  now: (time) => `Actuellement\u00a0: ${time}`,
  sure: (time) => `Déplacer la réservation au ${time}\u00a0?`,
  yes: 'Oui, déplacer',
  other: 'Autre horaire',
  moving: 'Déplacement…',
  refused: 'Le déplacement n’a pas abouti, la réservation reste inchangée. Veuillez appeler.',
  again: 'La réservation est refaite, nous posons donc de nouveau ces questions.',
  unknown: 'Impossible de savoir si la réservation a été déplacée.',
};
export default move;
