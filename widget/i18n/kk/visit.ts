/** Kazakh, for a visit of several services. */
import type { VisitWords } from '../visit-words.ts';

const visit: VisitWords = {
  together: 'Бір келгенде',
  add: 'Қызмет қосу',
  adding: 'Сол келгенде тағы бір қызмет.',
  dropAdding: 'Басқа ештеңе',
  remove: (what) => `Алып тастау: ${what}`,
  making: 'Сізді жазып жатырмыз',
  takingBack: 'Жазылғанды жойып жатырмыз',
  made: 'Сіз жазылдыңыз',
  partly: 'Бәрі жазылмады',
  partlyMore: 'Жазылғанын қалдыруға, қалғанына басқа уақыт таңдауға немесе бәрінен бас тартуға болады.',
  none: 'Ештеңе жазылмады',
  undo: 'Бәрінен бас тарту',
  retry: 'Басқа уақыт',
  states: {
    accepted: 'кезекте',
    sending: 'жазылуда',
    verifying: 'тексерілуде: қайта жазылмаңыз',
    booked: 'жазылды',
    refused: 'уақыт бос болмады',
    withdrawn: 'жазылмады',
    cancelled: 'жойылды',
    undoing: 'жойылуда',
    unresolved: 'белгісіз: қоңырау шалыңыз',
  },
};
export default visit;
