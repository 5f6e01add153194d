/** Ukrainian, for moving a booking. */
import type { MoveWords } from '../move-words.ts';

const move: MoveWords = {
  title: 'Оберіть інший час',
  now: (time) => `Зараз: ${time}`,
  sure: (time) => `Перенести запис на ${time}?`,
  yes: 'Так, перенести',
  other: 'Інший час',
  moving: 'Переносимо…',
  refused: 'Перенести не вдалося, запис залишився як був. Будь ласка, зателефонуйте.',
  again: 'Запис створюється наново, тому питаємо ще раз.',
  unknown: 'Не вдалося дізнатися, чи перенесено запис.',
};
export default move;
