/** German, with the first step. */
import type { FirstTexts } from '../dictionary.ts';

const first: FirstTexts = {
  titles: { service: 'Leistung wählen', location: 'Standort wählen', unit: 'Bei wem?', time: 'Uhrzeit wählen', details: 'Ihre Angaben' },
  labels: { service: 'Leistung', location: 'Standort', unit: 'Bei', time: 'Wann' },
  change: (label) => `Ändern: ${label}`,
  back: 'Zurück',
  search: 'Leistungen suchen',
  nothingFound: (query) => `Keine Treffer für „${query}“.`,
  found: (count) => `${count} gefunden`,
  other: 'Weitere',
  more: 'Details',
  free: 'Kostenlos',
  any: 'Keine Präferenz',
  loading: 'Wird geladen',
  unavailable: 'Die Online-Buchung ist gerade nicht verfügbar.',
  openPage: 'Buchungsseite öffnen',
  call: (phone) => `${phone} anrufen`,
  retry: 'Erneut versuchen',
  partMissing: 'Der nächste Schritt konnte nicht geladen werden. Bitte prüfen Sie Ihre Verbindung.',
  problem: ({ code }) =>
    code === 'offline'
      ? 'Keine Verbindung. Ihre Angaben bleiben erhalten: Versuchen Sie es erneut, sobald Sie online sind.'
      : code === 'busy' || code === 'too_many_requests'
        ? 'Gerade ist sehr viel los. Bitte versuchen Sie es gleich noch einmal.'
        : code === 'origin_refused' || code === 'site_unknown' || code === 'upstream_misconfigured'
          ? 'Die Buchung ist für diese Seite noch nicht eingerichtet.'
          : 'Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es erneut.',
  region: (business) => `Buchung: ${business}`,
};
export default first;
