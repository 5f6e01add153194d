/** What comes with the form: its views and sheet. */
export { detailsViews as views } from '../steps/details-views.ts';
export { detailsSheet as css } from '../theme/details.ts';
