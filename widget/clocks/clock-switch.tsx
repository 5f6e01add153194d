/** By whose clock times are told first: the business's or the client's. Drawn where the two differ. */
import { toInstant } from '../../shared/local-time.ts';
import type { LocalDateTime } from '../booking/contract.ts';
import type { Choosing } from '../booking/state.ts';
import type { ClocksWords } from '../i18n/clocks-words.ts';
import type { Format } from '../i18n/format.ts';
import { useFullView } from '../ui/view.ts';
import { timesInQuestion } from './in-question.ts';
import { agree } from './two-clocks.ts';
import { zoneName } from './zone-name.ts';

interface Props {
  /** Those that are told, or may be chosen: where both clocks show the same at all of them, there is nothing to choose. */
  readonly times: readonly LocalDateTime[];
  readonly format: Format;
  readonly words: ClocksWords;
  readonly clientZone: string;
  readonly mine: boolean;
  choose(mine: boolean): void;
  /** To screen readers. */
  announce(text: string): void;
}

export function ClockSwitch({ times, format, words, clientZone, mine, choose, announce }: Props) {
  const { locale, zone } = format.made;
  const differing = times.find((at) => !agree(toInstant(at, zone), zone, clientZone));
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

/** Above a calendar. */
export function SwitchAtTimes({ state, ...clocks }: Omit<Props, 'times' | 'format' | 'announce'> & { readonly state: Choosing }) {
  const { format, announce } = useFullView();
  return <ClockSwitch {...clocks} times={timesInQuestion(state)} format={format} announce={announce} />;
}

/** "United Kingdom Time · GMT"; what has no name of its own is called by its hours alone. */
const nameOf = (locale: string, zone: string, instant: number): string =>
  [...new Set((['shortGeneric', 'short'] as const).map((length) => zoneName(locale, zone, instant, length)))].join(' · ');
