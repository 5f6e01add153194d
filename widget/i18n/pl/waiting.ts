/** Polish, while a booking waits for its turn or is being checked. */
import type { WaitingWords } from '../waiting-words.ts';

const rules = new Intl.PluralRules('pl');
const forms: Readonly<Record<string, string>> = { one: 'sekundy' };

const waiting: WaitingWords = {
  place: (place) => (place === 1 ? 'Państwa kolej' : `Numer ${place} w kolejce`),
  seconds: (seconds) => (seconds <= 1 ? 'Jeszcze chwila' : `Około ${seconds} ${forms[rules.select(seconds)] ?? 'sekund'}`),
  mayLeave: 'Można zamknąć tę stronę: rezerwacja trwa, a po powrocie ją odnajdziemy.',
  withdraw: 'Nie rezerwuj',
  sending: 'Rezerwujemy termin',
  checking: 'Sprawdzamy: proszę nie rezerwować ponownie',
  checkingMore: 'Grafik nie odpowiedział na czas. Termin może być już zarezerwowany. Wkrótce będzie wiadomo i pokażemy to tutaj.',
  offlineStill: 'Brak połączenia. Rezerwacja trwa; za chwilę sprawdzimy ponownie.',
};
export default waiting;
