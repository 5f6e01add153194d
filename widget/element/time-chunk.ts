/** What comes with the second step: its views and sheet, and all logic after the first choice. */
export { createApi } from '../api/http.ts';
export { createEffectRunner } from '../booking/run-effects.ts';
export { transition } from '../booking/transition.ts';
export { createFormat } from '../i18n/format.ts';
export { timeViews as views } from '../steps/time-views.ts';
export { timeSheet as css } from '../theme/time.ts';
