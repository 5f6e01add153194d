/** Two clocks, fetched only where the client's zone is another than the business's: every time by both, and the choice of the first. */

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Site } from '../booking/contract.ts';
import { live, type Settable } from '../booking/live.ts';
import { SwitchAtTimes } from '../clocks/clock-switch.tsx';
import { drawOwnClocks, type OwnClocks } from '../clocks/own-clocks.tsx';
import { twoClocks } from '../clocks/two-clocks.ts';
import { zoneLine } from '../clocks/zone-line.ts';
import type { Say } from '../i18n/words.ts';
import { clocksSheet } from '../theme/clocks.ts';
import { useValue } from '../ui/value.ts';
import { type LaterView, useView, ViewContext } from '../ui/view.ts';
import type { Client, Extension } from './extension.ts';

interface OwnSetting extends Client {
  readonly say: Say;
  /** The client's choice, however often the language changes; who draws follows it. */
  readonly chosen: Settable<boolean | undefined>;
  /** As the business wants it until then. */
  readonly isMineFirst: boolean;
  addSheet(css: string): void;
}

/** For the client's own booking, and the moving of it. */
export async function ownClocks({ say, clientZone, memory, chosen, isMineFirst, addSheet }: OwnSetting): Promise<OwnClocks> {
  const words = await say('clocks');
  addSheet(clocksSheet);
  const choose = (mine: boolean) => {
    chosen.value = mine;
    memory.tab({ mine });
  };
  return drawOwnClocks({ words, clientZone, choose, isMine: () => chosen.value ?? isMineFirst });
}

export const extension: Extension = {
  css: clocksSheet,
  widen: (single) => single,
  async views(say, _http, { clientZone, memory }) {
    const words = await say('clocks');
    const chosen = live(memory.tab().mine);
    /** Until the client chooses, as the business wants it. */
    const useMine = ({ clientTimezone }: Site) => useValue(chosen) ?? clientTimezone;
    const keep = () => {
      if (chosen.value !== undefined) memory.tab({ mine: chosen.value });
    };
    const choose = (mine: boolean) => {
      chosen.value = mine;
      keep();
    };

    function ByBoth({ site, children }: { site: Site; children: ComponentChildren }) {
      const view = useView();
      const later = useValue(view.later);
      const mine = useMine(site);
      const made = useRef({ later, mine, dressed: live(later && dress(later, mine)) });
      if (made.current.later !== later || made.current.mine !== mine)
        made.current = { later, mine, dressed: live(later && dress(later, mine)) };
      return <ViewContext.Provider value={{ ...view, later: made.current.dressed }}>{children}</ViewContext.Provider>;
    }
    const dress = (later: LaterView, mine: boolean): LaterView => ({
      ...later,
      format: twoClocks(later.format, { clientZone, mine, words }),
      words: zoneLine(later.words, mine, words),
    });
    return (base) => {
      const { FirstStep } = base;

      return {
        ...base,
        ...(FirstStep && {
          FirstStep: (props) => (
            <ByBoth site={props.state.site}>
              <FirstStep {...props} />
            </ByBoth>
          ),
        }),
        StepFrame: (props) => (
          <ByBoth site={props.state.site}>
            <base.StepFrame {...props} />
          </ByBoth>
        ),
        TimeStep: ({ state }) => (
          <>
            <SwitchAtTimes state={state} words={words} clientZone={clientZone} mine={useMine(state.site)} choose={choose} />
            <base.TimeStep state={state} />
          </>
        ),
        WaitingStep: (props) => (
          <ByBoth site={props.state.site}>
            <base.WaitingStep {...props} />
          </ByBoth>
        ),
        FinishedStep(props) {
          // With what was typed for a booking that is made, this was forgotten too.
          useLayoutEffect(keep, []);
          return (
            <ByBoth site={props.state.site}>
              <base.FinishedStep {...props} />
            </ByBoth>
          );
        },
      };
    };
  },
};
