/** Italian, for moving a booking. */
import type { MoveWords } from '../move-words.ts';

const move: MoveWords = {
  title: 'Scelga un altro orario',
  now: (time) => `Ora: ${time}`,
  sure: (time) => `Spostare la prenotazione a ${time}?`,
  yes: 'Sì, sposta',
  other: 'Altro orario',
  moving: 'Spostamento…',
  refused: 'Spostamento non riuscito: la prenotazione resta com’era. Chiami, per favore.',
  again: 'La prenotazione viene rifatta, perciò lo chiediamo di nuovo.',
  unknown: 'Non sappiamo se la prenotazione è stata spostata.',
};
export default move;
