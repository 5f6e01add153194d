/** Kazakh, for moving a booking. */
import type { MoveWords } from '../move-words.ts';

const move: MoveWords = {
  title: 'Басқа уақытты таңдаңыз',
  now: (time) => `Қазір: ${time}`,
  sure: (time) => `Жазылуды ауыстыру керек пе: ${time}?`,
  yes: 'Иә, ауыстыру',
  other: 'Басқа уақыт',
  moving: 'Ауыстырылуда…',
  refused: 'Ауыстыру мүмкін болмады, жазылу бұрынғыдай қалды. Қоңырау шалыңыз.',
  again: 'Жазылу қайтадан жасалады, сондықтан тағы сұраймыз.',
  unknown: 'Жазылудың ауысқанын анықтау мүмкін болмады.',
};
export default move;
