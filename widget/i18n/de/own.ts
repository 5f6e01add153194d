/** German, for the client’s own booking. */
import type { OwnWords } from '../own-words.ts';

const own: OwnWords = {
  titles: {
    confirmed: 'Ihre Buchung',
    in_progress: 'Ihr Termin hat begonnen',
    completed: 'Ihr Termin ist vorbei',
    in_cart: 'Noch nicht gebucht: liegt im Warenkorb',
    move_requested: 'Diese Buchung wird verschoben',
    cancelled: 'Diese Buchung ist storniert',
  },
  move: 'Verschieben',
  cancel: 'Buchung stornieren',
  sure: 'Diesen Termin aufgeben? Er kann sofort neu vergeben werden.',
  sureAll: 'Alle Termine aufgeben? Sie können sofort neu vergeben werden.',
  dates: 'Alle Termine',
  yes: 'Ja, stornieren',
  yesAll: (count) => `Alle ${count} dieses Besuchs stornieren`,
  keep: 'Behalten',
  cancelling: 'Wird storniert …',
  problem: ({ code, detail }) =>
    code === 'link_invalid'
      ? 'Dieser Link ist unvollständig. Bitte öffnen Sie ihn so, wie Sie ihn erhalten haben.'
      : code === 'link_expired'
        ? 'Dieser Termin liegt lange zurück, der Link gilt nicht mehr.'
        : code === 'booking_unknown'
          ? 'Diese Buchung gibt es nicht mehr.'
          : code === 'cancellation_refused'
            ? (detail ?? 'Hier ist keine Stornierung mehr möglich. Bitte rufen Sie an.')
            : null,
};
export default own;
