/** What comes after the first step, in one file: its views and sheets, and all logic after the first choice. */
import { detailsSheet } from '../theme/details.ts';
import { timeSheet } from '../theme/time.ts';

export { createApi } from '../api/http.ts';
export { createEffectRunner } from '../booking/run-effects.ts';
export { shownZone } from '../booking/selectors.ts';
export { transition } from '../booking/transition.ts';
export { createFormat } from '../i18n/format.ts';
export { Facts } from '../steps/facts.tsx';
export { laterViews as views } from '../steps/later-views.ts';

export const css = timeSheet + detailsSheet;
