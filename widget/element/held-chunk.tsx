/** Fields that the page has filled in, locked or hidden: fetched only where a page wants that, and drawn around the form. */
import { useLayoutEffect } from 'preact/hooks';
import { type Held, heldEvents, heldFields, type Page, refusedOf } from '../booking/held.ts';
import type { DetailsState } from '../steps/details-step.tsx';
import type { LaterViews } from '../steps/later-views.ts';
import { heldSheet } from '../theme/held.ts';
import { useView, ViewContext } from '../ui/view.ts';
import type { Options } from './options.ts';
import { wishOf } from './prefill.ts';

export const css = heldSheet;

/** `options` are the page's of now. `freed` lasts as long as the widget: what was refused once is not locked again. */
export function holdFields(base: LaterViews, options: () => Options, freed: Map<string, string>): LaterViews {
  function DetailsStep({ state }: { state: DetailsState }) {
    const view = useView();
    let held = heldFields(state, pageOf(options()), freed);
    const refused = state.phase === 'choosing' ? refusedOf(held, state.errors) : [];
    for (const [key, value] of refused) freed.set(key, value);
    if (refused.length > 0) held = heldFields(state, pageOf(options()), freed);
    useLayoutEffect(() => {
      if (state.phase === 'choosing') for (const event of heldEvents(state, held)) view.booking.send(event);
    });
    return (
      <ViewContext.Provider value={{ ...view, hold: (key) => held.get(key)?.hold }}>
        <base.DetailsStep state={withoutHidden(state, held)} />
      </ViewContext.Provider>
    );
  }
  return { ...base, DetailsStep };
}

/** Nothing is drawn for what is hidden, not even while it is waited for. */
function withoutHidden(state: DetailsState, held: ReadonlyMap<string, Held>): DetailsState {
  const { detail } = state;
  return detail ? { ...state, detail: { ...detail, fields: detail.fields.filter(({ key }) => held.get(key)?.hold !== 'hidden') } } : state;
}

const namesOf = (text: string): readonly string[] => text.split(/[\s,]+/);
const pageOf = (options: Options): Page => ({
  wish: wishOf(options),
  readonly: namesOf(options.readonly),
  hide: namesOf(options.hide),
});
