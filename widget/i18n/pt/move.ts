/** Portuguese, for moving a booking. */
import type { MoveWords } from '../move-words.ts';

const move: MoveWords = {
  title: 'Escolha outro horário',
  now: (time) => `Agora: ${time}`,
  sure: (time) => `Mudar a marcação para ${time}?`,
  yes: 'Sim, mudar',
  other: 'Outro horário',
  moving: 'Mudando…',
  refused: 'Não foi possível mudar; a marcação ficou como estava. Por favor, ligue.',
  again: 'A marcação é feita de novo, por isso perguntamos outra vez.',
  unknown: 'Não sabemos se a marcação foi mudada.',
};
export default move;
