/** Polish, for the client’s own booking. */
import type { OwnWords } from '../own-words.ts';

const own: OwnWords = {
  titles: {
    confirmed: 'Państwa rezerwacja',
    in_progress: 'Wizyta już trwa',
    completed: 'Wizyta się zakończyła',
    in_cart: 'Jeszcze nie zarezerwowano: w koszyku',
    move_requested: 'Rezerwacja jest przenoszona',
    cancelled: 'Rezerwacja anulowana',
  },
  move: 'Przenieś',
  cancel: 'Anuluj rezerwację',
  sure: 'Zrezygnować z tego terminu? Ktoś inny może go od razu zająć.',
  sureAll: 'Zrezygnować ze wszystkich terminów? Ktoś inny może je od razu zająć.',
  dates: 'Wszystkie terminy',
  yes: 'Tak, anuluj',
  yesAll: (count) => `Anuluj całą wizytę (${count})`,
  keep: 'Zachowaj',
  cancelling: 'Anulujemy…',
  problem: ({ code, detail }) =>
    code === 'link_invalid'
      ? 'Link jest niepełny. Proszę otworzyć go tak, jak został podany.'
      : code === 'link_expired'
        ? 'Ten termin dawno minął, link już nie działa.'
        : code === 'booking_unknown'
          ? 'Takiej rezerwacji już nie ma.'
          : code === 'cancellation_refused'
            ? (detail ?? 'Tutaj nie można już anulować. Proszę zadzwonić.')
            : null,
};
export default own;
