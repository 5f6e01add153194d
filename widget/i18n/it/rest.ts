/** Italian, after the first step. */
import type { RestTexts } from '../dictionary.ts';

const rules = new Intl.PluralRules('it');
const forms: Readonly<Record<string, string>> = { one: 'orario disponibile' };

const rest: RestTexts = {
  previousMonth: 'Mese precedente',
  nextMonth: 'Mese successivo',
  calendarKeys: 'Frecce: giorno per giorno; Pag su e Pag giù: mese per mese; N: prossimo giorno libero.',
  soonest: (time, unit) => `Il prima possibile: ${time}${unit ? ` con ${unit}` : ''}`,
  asList: 'Come elenco',
  laterDays: 'Giorni successivi',
  withUnit: (unit) => `con ${unit}`,
  noneInMonth: (month) => `Nessun orario libero: ${month}.`,
  noneAtAll: 'Al momento non ci sono orari prenotabili online.',
  goTo: (day) => `Vai a ${day}`,
  reading: 'Lettura dell’agenda…',
  today: 'Oggi',
  dayFree: 'orari liberi',
  dayNone: 'nessun orario libero',
  dayUnknown: 'non ancora noto',
  parts: { morning: 'Mattina', afternoon: 'Pomeriggio', evening: 'Sera' },
  timesOn: (day) => `Orari, ${day}`,
  count: (times, day) => `${times} ${forms[rules.select(times)] ?? 'orari disponibili'}, ${day}`,
  noneOn: (day) => `Nessun orario, ${day}`,
  chooseDay: 'Scelga un giorno per vedere gli orari.',
  age: (time) => `Orari letti ${time} fa`,
  zone: (name) => `Ora locale, ${name}`,
  picked: (time) => `${time} selezionato`,
  goOn: 'Continua',
  name: 'Nome',
  email: 'E-mail',
  phone: 'Telefono',
  optional: 'facoltativo',
  error: (error, field) =>
    error === 'required'
      ? field === 'terms'
        ? 'Accetti le condizioni'
        : 'Compili questo campo'
      : error === 'too_long'
        ? 'Troppo lungo'
        : error === 'digits'
          ? 'Solo cifre'
          : field === 'email'
            ? 'Un indirizzo come nome@example.com'
            : field === 'phone'
              ? 'Il numero con il prefisso'
              : 'Controlli questo campo',
  terms: 'Accetto le condizioni',
  showTerms: 'Leggi le condizioni',
  promoAsk: 'Ha un codice promozionale?',
  price: 'Prezzo',
  discount: 'Sconto',
  total: 'Totale',
  paidLater: 'Il pagamento avviene online dopo la prenotazione.',
  book: (price) => (price === null ? 'Prenota' : `Prenota per ${price}`),
  booking: 'Prenotazione in corso…',
  made: {
    confirmed: 'La prenotazione è confermata',
    awaiting_approval: 'La richiesta è stata inviata',
    awaiting_payment: 'L’orario è riservato per Lei',
  },
  approvalMore: 'La struttura deve confermare questo orario e Le scriverà.',
  code: 'Codice',
  addToCalendar: 'Aggiungi al calendario',
  calendarFile: 'File del calendario',
  manage: 'Vedi o modifica',
  bookAnother: 'Prenota altro',
  cancelled: 'Questa prenotazione è stata annullata',
  unresolved: 'Non sappiamo se la prenotazione è stata fatta',
  unresolvedMore: 'L’agenda non ha risposto. Non prenoti di nuovo: chiami, e verificheranno.',
  taken: (time) => `L’orario è appena stato preso: ${time}.`,
  nearest: 'Libero nelle vicinanze:',
  takenNone: 'Scelga un altro orario.',
  withdrawn: 'Non è stato prenotato nulla.',
};
export default rest;
