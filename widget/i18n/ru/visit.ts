/** Russian, for a visit of several services. */
import type { VisitWords } from '../visit-words.ts';

const visit: VisitWords = {
  together: 'За одно посещение',
  add: 'Добавить услугу',
  adding: 'Ещё одна услуга за то же посещение.',
  dropAdding: 'Больше ничего',
  remove: (what) => `Убрать: ${what}`,
  making: 'Записываем вас',
  takingBack: 'Отменяем записанное',
  made: 'Вы записаны',
  partly: 'Записали не всё',
  partlyMore: 'Можно оставить то, что записано, выбрать для остального другое время или отменить всё.',
  none: 'Ничего не записано',
  undo: 'Отменить всё',
  retry: 'Другое время',
  states: {
    accepted: 'в очереди',
    sending: 'записываем',
    verifying: 'проверяем: не записывайтесь ещё раз',
    booked: 'записано',
    refused: 'время уже заняли',
    withdrawn: 'не записано',
    cancelled: 'отменено',
    undoing: 'отменяем',
    unresolved: 'неизвестно: позвоните, пожалуйста',
  },
};
export default visit;
