/** The contract between widget and proxy. The widget imports its types only: zod never reaches a browser. */
export * from './availability.ts';
export * from './booking.ts';
export * from './own-booking.ts';
export * from './page-event.ts';
export * from './primitives.ts';
export * from './problem.ts';
export * from './quote.ts';
export * from './rich-text.ts';
export * from './series.ts';
export * from './site.ts';
