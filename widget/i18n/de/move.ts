/** German, for moving a booking. */
import type { MoveWords } from '../move-words.ts';

const move: MoveWords = {
  title: 'Andere Zeit wählen',
  now: (time) => `Bisher: ${time}`,
  sure: (time) => `Buchung verschieben auf ${time}?`,
  yes: 'Ja, verschieben',
  other: 'Andere Zeit',
  moving: 'Wird verschoben …',
  refused: 'Das Verschieben war nicht möglich, Ihr Termin bleibt wie er war. Bitte rufen Sie an.',
  again: 'Die Buchung wird neu angelegt, daher fragen wir dies noch einmal.',
  unknown: 'Es ist unklar, ob Ihre Buchung verschoben wurde.',
};
export default move;
