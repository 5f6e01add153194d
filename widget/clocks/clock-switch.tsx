/** By whose clock times are told first: the business's or the client's. Drawn where the two differ. */
import { toInstant } from '../../shared/local-time.ts';
import type { Choosing } from '../booking/state.ts';
import type { ClocksWords } from '../i18n/clocks-words.ts';
import { useFullView } from '../ui/view.ts';
import { timesInQuestion } from './in-question.ts';
import { agree } from './two-clocks.ts';
import { zoneName } from './zone-name.ts';

interface Props {
  readonly state: Choosing;
  readonly words: ClocksWords;
  readonly clientZone: string;
  readonly mine: boolean;
  choose(mine: boolean): void;
}

export function ClockSwitch({ state, words, clientZone, mine, choose }: Props) {
  const { format, announce } = useFullView();
  const { locale, zone } = format.made;
  const differing = timesInQuestion(state).find((at) => !agree(toInstant(at, zone), zone, clientZone));
  if (!differing) return null;
  const instant = toInstant(differing, zone);
  const clocks = [
    { own: false, title: words.local, name: nameOf(locale, zone, instant) },
    { own: true, title: words.yours, name: nameOf(locale, clientZone, instant) },
  ];
  return (
    <fieldset class="clocks">
      <legend class="muted small">{words.legend}</legend>
      {clocks.map(({ own, title, name }) => (
        <label key={title}>
          <input
            type="radio"
            name="clock"
            checked={own === mine}
            onChange={() => {
              choose(own);
              announce(words.shown(`${title} (${name})`));
            }}
          />
          <span>
            {title}
            <small>{name}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** "United Kingdom Time · GMT"; what has no name of its own is called by its hours alone. */
const nameOf = (locale: string, zone: string, instant: number): string =>
  [...new Set((['shortGeneric', 'short'] as const).map((length) => zoneName(locale, zone, instant, length)))].join(' · ');
