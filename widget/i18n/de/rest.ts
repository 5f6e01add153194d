/** German, after the first step. */
import type { RestTexts } from '../dictionary.ts';

const rules = new Intl.PluralRules('de');
const forms: Readonly<Record<string, string>> = { one: 'Termin' };

const rest: RestTexts = {
  previousMonth: 'Vorheriger Monat',
  nextMonth: 'Nächster Monat',
  calendarKeys: 'Pfeiltasten wechseln den Tag, Bild auf und Bild ab den Monat, N springt zum nächsten freien Tag.',
  soonest: (time, unit) => `Frühestens: ${time}${unit ? ` bei ${unit}` : ''}`,
  asList: 'Als Liste',
  laterDays: 'Spätere Tage',
  withUnit: (unit) => `bei ${unit}`,
  noneInMonth: (month) => `Keine freien Termine: ${month}.`,
  noneAtAll: 'Zurzeit sind online keine freien Termine buchbar.',
  goTo: (day) => `Weiter zu: ${day}`,
  reading: 'Der Terminplan wird noch gelesen …',
  today: 'Heute',
  dayFree: 'freie Termine',
  dayNone: 'keine freien Termine',
  dayUnknown: 'noch nicht bekannt',
  parts: { morning: 'Vormittag', afternoon: 'Nachmittag', evening: 'Abend' },
  timesOn: (day) => `Termine: ${day}`,
  count: (times, day) => `${times} ${forms[rules.select(times)] ?? 'Termine'} verfügbar, ${day}`,
  noneOn: (day) => `Keine Termine: ${day}`,
  chooseDay: 'Wählen Sie einen Tag, um die Termine zu sehen.',
  age: (time) => `Stand der Termine: vor ${time}`,
  zone: (name) => `Alle Zeiten in ${name}`,
  picked: (time) => `${time} ausgewählt`,
  goOn: 'Weiter',
  name: 'Name',
  email: 'E-Mail',
  phone: 'Telefon',
  optional: 'optional',
  error: (error, field) =>
    error === 'required'
      ? field === 'terms'
        ? 'Bitte stimmen Sie den Bedingungen zu'
        : 'Bitte ausfüllen'
      : error === 'too_long'
        ? 'Zu lang'
        : error === 'digits'
          ? 'Nur Ziffern'
          : field === 'email'
            ? 'Eine Adresse wie name@example.com'
            : field === 'phone'
              ? 'Nummer bitte mit Vorwahl'
              : 'Bitte prüfen',
  terms: 'Ich stimme den Bedingungen zu',
  showTerms: 'Bedingungen lesen',
  promoAsk: 'Haben Sie einen Gutscheincode?',
  price: 'Preis',
  discount: 'Rabatt',
  total: 'Gesamt',
  paidLater: 'Sie zahlen online nach der Buchung.',
  book: (price) => (price === null ? 'Buchen' : `Für ${price} buchen`),
  booking: 'Wird gebucht …',
  made: {
    confirmed: 'Ihr Termin ist gebucht',
    awaiting_approval: 'Ihre Anfrage ist gesendet',
    awaiting_payment: 'Ihr Termin ist reserviert',
  },
  approvalMore: 'Dieser Termin wird noch bestätigt; Sie erhalten eine Nachricht.',
  code: 'Code',
  addToCalendar: 'Zum Kalender hinzufügen',
  calendarFile: 'Kalenderdatei',
  manage: 'Ansehen oder ändern',
  bookAnother: 'Weiteren Termin buchen',
  cancelled: 'Diese Buchung wurde storniert',
  unresolved: 'Es ist unklar, ob Ihr Termin gebucht ist',
  unresolvedMore: 'Der Terminplan hat nicht geantwortet. Bitte buchen Sie nicht noch einmal: Rufen Sie an, wir sehen nach.',
  taken: (time) => `${time} wurde gerade vergeben.`,
  nearest: 'In der Nähe frei:',
  takenNone: 'Bitte wählen Sie eine andere Zeit.',
  withdrawn: 'Es wurde nichts gebucht.',
};
export default rest;
