/** What is said to screen readers, in a place of its own: saying something draws nothing else. */
import type { Live } from '../booking/live.ts';
import { useValue } from './value.ts';

export const Said = ({ said }: { said: Live<string> }) => (
  <div class="sr" role="status">
    {useValue(said)}
  </div>
);
