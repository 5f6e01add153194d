/** German, while a booking waits for its turn or is being checked. */
import type { WaitingWords } from '../waiting-words.ts';

const rules = new Intl.PluralRules('de');
const forms: Readonly<Record<string, string>> = { one: 'Sekunde' };

const waiting: WaitingWords = {
  place: (place) => (place === 1 ? 'Sie sind als Nächstes dran' : `Platz ${place} in der Warteschlange`),
  seconds: (seconds) => (seconds <= 1 ? 'Einen Moment noch' : `Noch etwa ${seconds} ${forms[rules.select(seconds)] ?? 'Sekunden'}`),
  mayLeave: 'Sie können diese Seite schließen: Die Buchung läuft weiter, und wir finden sie, wenn Sie zurückkommen.',
  withdraw: 'Nicht buchen',
  sending: 'Ihr Termin wird gebucht',
  checking: 'Wird geprüft: bitte nicht noch einmal buchen',
  checkingMore:
    'Der Terminplan hat nicht rechtzeitig geantwortet. Vielleicht ist Ihr Termin schon gebucht. Wir wissen es bald und zeigen es hier.',
  offlineStill: 'Keine Verbindung. Ihre Buchung läuft weiter; wir sehen gleich wieder nach.',
};
export default waiting;
