/** Polish, with the first step. */
import type { FirstTexts } from '../dictionary.ts';

const first: FirstTexts = {
  titles: {
    service: 'Proszę wybrać usługę',
    location: 'Proszę wybrać miejsce',
    unit: 'Do kogo?',
    time: 'Proszę wybrać godzinę',
    details: 'Państwa dane',
  },
  labels: { service: 'Usługa', location: 'Miejsce', unit: 'Do kogo', time: 'Kiedy' },
  change: (label) => `Zmień: ${label}`,
  back: 'Wstecz',
  search: 'Szukaj usług',
  nothingFound: (query) => `Brak wyników dla „${query}”.`,
  found: (count) => `Wyniki: ${count}`,
  other: 'Inne',
  more: 'Szczegóły',
  free: 'Bezpłatnie',
  any: 'Bez preferencji',
  loading: 'Ładowanie',
  unavailable: 'Rezerwacja online jest teraz niedostępna.',
  openPage: 'Otwórz stronę rezerwacji',
  call: (phone) => `Zadzwoń: ${phone}`,
  retry: 'Spróbuj ponownie',
  partMissing: 'Nie udało się wczytać następnego kroku. Proszę sprawdzić połączenie.',
  problem: ({ code }) =>
    code === 'offline'
      ? 'Brak połączenia. Nic nie zginęło: proszę spróbować po odzyskaniu połączenia.'
      : code === 'busy' || code === 'too_many_requests'
        ? 'Duży ruch. Proszę spróbować za chwilę.'
        : code === 'origin_refused' || code === 'site_unknown' || code === 'upstream_misconfigured'
          ? 'Rezerwacja na tej stronie nie jest jeszcze skonfigurowana.'
          : 'Coś poszło nie tak po naszej stronie. Proszę spróbować ponownie.',
  region: (business) => `Rezerwacja: ${business}`,
};
export default first;
