/** Ukrainian, for a visit of several services. */
import type { VisitWords } from '../visit-words.ts';

const visit: VisitWords = {
  together: 'За одне відвідування',
  add: 'Додати послугу',
  adding: 'Ще одна послуга за те саме відвідування.',
  dropAdding: 'Більше нічого',
  remove: (what) => `Прибрати: ${what}`,
  making: 'Записуємо вас',
  takingBack: 'Скасовуємо записане',
  made: 'Вас записано',
  partly: 'Записали не все',
  partlyMore: 'Можна залишити те, що записано, обрати для решти інший час або скасувати все.',
  none: 'Нічого не записано',
  undo: 'Скасувати все',
  retry: 'Інший час',
  states: {
    accepted: 'у черзі',
    sending: 'записуємо',
    verifying: 'перевіряємо: не записуйтеся ще раз',
    booked: 'записано',
    refused: 'час уже зайняли',
    withdrawn: 'не записано',
    cancelled: 'скасовано',
    undoing: 'скасовуємо',
    unresolved: 'невідомо: зателефонуйте, будь ласка',
  },
};
export default visit;
