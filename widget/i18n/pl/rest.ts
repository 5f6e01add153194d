/** Polish, after the first step. */
import type { RestTexts } from '../dictionary.ts';

const rules = new Intl.PluralRules('pl');
const forms: Readonly<Record<string, string>> = { one: 'wolny termin', few: 'wolne terminy' };

const rest: RestTexts = {
  previousMonth: 'Poprzedni miesiąc',
  nextMonth: 'Następny miesiąc',
  calendarKeys: 'Strzałki: po dniach, Page Up i Page Down: po miesiącach, N: następny wolny dzień.',
  soonest: (time, unit) => `Najbliższy termin: ${time}${unit ? `, ${unit}` : ''}`,
  asList: 'Jako lista',
  laterDays: 'Kolejne dni',
  withUnit: (unit) => `${unit}`,
  noneInMonth: (month) => `Brak wolnych terminów: ${month}.`,
  noneAtAll: 'Obecnie nie ma terminów do rezerwacji online.',
  goTo: (day) => `Przejdź: ${day}`,
  reading: 'Odczytujemy grafik…',
  today: 'Dzisiaj',
  dayFree: 'są wolne terminy',
  dayNone: 'brak wolnych terminów',
  dayUnknown: 'jeszcze nie wiadomo',
  parts: { morning: 'Rano', afternoon: 'Po południu', evening: 'Wieczorem' },
  timesOn: (day) => `Terminy, ${day}`,
  count: (times, day) => `${times} ${forms[rules.select(times)] ?? 'wolnych terminów'}, ${day}`,
  noneOn: (day) => `Brak terminów, ${day}`,
  chooseDay: 'Proszę wybrać dzień, aby zobaczyć terminy.',
  age: (time) => `Terminy odczytano ${time} temu`,
  zone: (name) => `Czas lokalny, ${name}`,
  picked: (time) => `Wybrano: ${time}`,
  goOn: 'Dalej',
  name: 'Imię',
  email: 'E-mail',
  phone: 'Telefon',
  optional: 'opcjonalnie',
  error: (error, field) =>
    error === 'required'
      ? field === 'terms'
        ? 'Proszę zaakceptować warunki'
        : 'Proszę wypełnić'
      : error === 'too_long'
        ? 'Za długie'
        : error === 'digits'
          ? 'Tylko cyfry'
          : field === 'email'
            ? 'Adres w postaci imie@example.com'
            : field === 'phone'
              ? 'Numer z kierunkowym'
              : 'Proszę sprawdzić',
  terms: 'Akceptuję warunki',
  showTerms: 'Przeczytaj warunki',
  promoAsk: 'Mają Państwo kod promocyjny?',
  price: 'Cena',
  discount: 'Rabat',
  total: 'Razem',
  paidLater: 'Płatność online po rezerwacji.',
  book: (price) => (price === null ? 'Zarezerwuj' : `Zarezerwuj za ${price}`),
  booking: 'Rezerwujemy…',
  made: {
    confirmed: 'Termin zarezerwowany',
    awaiting_approval: 'Zgłoszenie wysłane',
    awaiting_payment: 'Termin jest dla Państwa zatrzymany',
  },
  approvalMore: 'Termin zostanie potwierdzony wiadomością.',
  code: 'Kod rezerwacji',
  addToCalendar: 'Dodaj do kalendarza',
  calendarFile: 'Plik kalendarza',
  manage: 'Zobacz lub zmień',
  bookAnother: 'Zarezerwuj coś jeszcze',
  cancelled: 'Ta rezerwacja została anulowana',
  unresolved: 'Nie wiadomo, czy termin jest zarezerwowany',
  unresolvedMore: 'Grafik nie odpowiedział. Proszę nie rezerwować ponownie, tylko zadzwonić.',
  taken: (time) => `Ten termin właśnie zajęto: ${time}.`,
  nearest: 'Wolne w pobliżu:',
  takenNone: 'Proszę wybrać inny termin.',
  withdrawn: 'Nic nie zarezerwowano.',
};
export default rest;
