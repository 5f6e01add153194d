/** Whether what is chosen repeats, and how its dates stood when it was refused. Pure. */
import type { SeriesDate } from '../booking/contract.ts';
import { chosenService } from '../booking/selectors.ts';
import type { Notice, Session, State } from '../booking/state.ts';

export const isSeries = ({ site, draft }: Pick<Session, 'site' | 'draft'>): boolean => chosenService(site, draft)?.series === true;

/** Of what was refused because some of its dates were taken. */
export const refusedDates = (notice: Notice | null): readonly SeriesDate[] | undefined =>
  notice?.kind === 'slot_taken' ? notice.refusal.dates : undefined;

/** Such a refusal is told with its dates, instead of as a first time that was lost: times near that one may be no better. */
export const withoutRefused = <Of extends State>(state: Of): Of =>
  state.phase === 'choosing' && refusedDates(state.notice) ? { ...state, notice: null } : state;
