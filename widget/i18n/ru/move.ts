/** Russian, for moving a booking. */
import type { MoveWords } from '../move-words.ts';

const move: MoveWords = {
  title: 'Выберите другое время',
  now: (time) => `Сейчас: ${time}`,
  sure: (time) => `Перенести запись на ${time}?`,
  yes: 'Да, перенести',
  other: 'Другое время',
  moving: 'Переносим …',
  refused: 'Перенести не получилось, запись осталась на прежнем времени. Пожалуйста, позвоните.',
  again: 'Запись создаётся заново, поэтому спрашиваем ещё раз.',
  unknown: 'Не удалось узнать, перенесена ли запись.',
};
export default move;
