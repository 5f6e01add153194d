/** Kazakh, for the client’s own booking. */
import type { OwnWords } from '../own-words.ts';

const own: OwnWords = {
  titles: {
    confirmed: 'Сіздің жазылуыңыз',
    in_progress: 'Қабылдау басталды',
    completed: 'Қабылдау аяқталды',
    in_cart: 'Әлі жазылмаған: себетте',
    move_requested: 'Жазылу ауыстырылуда',
    cancelled: 'Жазылу жойылған',
  },
  move: 'Ауыстыру',
  cancel: 'Жазылудан бас тарту',
  sure: 'Бұл уақыттан бас тартасыз ба? Оны бірден басқа біреу алуы мүмкін.',
  sureAll: 'Барлық күннен бас тартасыз ба? Оларды бірден басқа біреу алуы мүмкін.',
  dates: 'Барлық күндер',
  yes: 'Иә, бас тарту',
  yesAll: (count) => `Барлығынан бас тарту: ${count}`,
  keep: 'Қалдыру',
  cancelling: 'Жойылуда…',
  problem: ({ code, detail }) =>
    code === 'link_invalid'
      ? 'Сілтеме толық емес. Оны сізге берілген күйінде ашыңыз.'
      : code === 'link_expired'
        ? 'Бұл қабылдау баяғыда өткен, сілтеме енді жарамсыз.'
        : code === 'booking_unknown'
          ? 'Мұндай жазылу енді жоқ.'
          : code === 'cancellation_refused'
            ? (detail ?? 'Мұнда енді бас тарту мүмкін емес. Қоңырау шалыңыз.')
            : null,
};
export default own;
