/** Polish, for moving a booking. */
import type { MoveWords } from '../move-words.ts';

const move: MoveWords = {
  title: 'Proszę wybrać inny termin',
  now: (time) => `Teraz: ${time}`,
  sure: (time) => `Przenieść rezerwację na ${time}?`,
  yes: 'Tak, przenieś',
  other: 'Inny termin',
  moving: 'Przenosimy…',
  refused: 'Nie udało się przenieść, rezerwacja pozostała bez zmian. Proszę zadzwonić.',
  again: 'Rezerwacja powstaje od nowa, dlatego pytamy ponownie.',
  unknown: 'Nie wiadomo, czy rezerwacja została przeniesiona.',
};
export default move;
