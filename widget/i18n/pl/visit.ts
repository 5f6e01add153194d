/** Polish, for a visit of several services. */
import type { VisitWords } from '../visit-words.ts';

const visit: VisitWords = {
  together: 'Podczas tej wizyty',
  add: 'Dodaj usługę',
  adding: 'Jeszcze jedna usługa podczas tej samej wizyty.',
  dropAdding: 'Nic więcej',
  remove: (what) => `Usuń: ${what}`,
  making: 'Rezerwujemy wizytę',
  takingBack: 'Cofamy rezerwację',
  made: 'Wizyta zarezerwowana',
  partly: 'Zarezerwowano tylko część',
  partlyMore: 'Można zachować to, co zarezerwowano, wybrać dla reszty inny termin albo anulować wszystko.',
  none: 'Nic nie zarezerwowano',
  undo: 'Anuluj wszystko',
  retry: 'Wybierz inny termin',
  states: {
    accepted: 'w kolejce',
    sending: 'rezerwujemy',
    verifying: 'sprawdzamy: proszę nie rezerwować ponownie',
    booked: 'zarezerwowano',
    refused: 'termin był zajęty',
    withdrawn: 'nie zarezerwowano',
    cancelled: 'anulowano',
    undoing: 'cofamy',
    unresolved: 'nie wiadomo: proszę zadzwonić',
  },
};
export default visit;
