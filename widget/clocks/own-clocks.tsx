/** Two clocks on a client's own booking and while it is moved: every time by both, and the choice of the first. Knows no memory. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { LocalDateTime } from '../booking/contract.ts';
import { live } from '../booking/live.ts';
import type { Choosing } from '../booking/state.ts';
import type { ClocksWords } from '../i18n/clocks-words.ts';
import type { RestTexts } from '../i18n/dictionary.ts';
import type { Format } from '../i18n/format.ts';
import { Said } from '../ui/said.tsx';
import { ClockSwitch, SwitchAtTimes } from './clock-switch.tsx';
import { twoClocks } from './two-clocks.ts';
import { zoneLine } from './zone-line.ts';

/** All of it by the clock that comes first now: who draws asks anew at every drawing. */
export interface OwnClocks {
  format(there: Format): Format;
  words(rest: RestTexts): RestTexts;
  /** Beside a booking. */
  Switch(props: { times: readonly LocalDateTime[]; format: Format }): ComponentChildren;
  /** Above a calendar. */
  AtTimes(props: { state: Choosing }): ComponentChildren;
}

interface Clocks {
  readonly words: ClocksWords;
  readonly clientZone: string;
  isMine(): boolean;
  choose(mine: boolean): void;
}

export function drawOwnClocks({ words, clientZone, isMine, choose }: Clocks): OwnClocks {
  const given = () => ({ words, clientZone, choose, mine: isMine() });
  return {
    format: (there) => twoClocks(there, given()),
    words: (rest) => ({ ...rest, zone: (name) => zoneLine(rest, isMine(), words).zone(name) }),
    Switch(props) {
      const said = useRef(live('')).current;
      return (
        <>
          <ClockSwitch
            {...props}
            {...given()}
            announce={(text) => {
              said.value = text;
            }}
          />
          <Said said={said} />
        </>
      );
    },
    AtTimes: ({ state }) => <SwitchAtTimes {...given()} state={state} />,
  };
}
