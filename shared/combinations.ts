/** What one booking cannot have at once: the services refuse it, so nobody offers it. The one table that both sides follow. */
export type Way = 'seats' | 'lines' | 'series';

const exclusive: readonly (readonly [Way, Way])[] = [
  ['seats', 'lines'],
  ['seats', 'series'],
  ['lines', 'series'],
];

/** Whether what is used already leaves room for one more way. */
export const goesWith = (used: readonly Way[], more: Way): boolean =>
  !exclusive.some((pair) => pair.includes(more) && pair.some((other) => other !== more && used.includes(other)));

/** How many come, how many lines there are, and whether one of them repeats, as ways. */
export const waysOf = (lines: readonly { readonly seats: number; readonly series?: boolean | undefined }[]): readonly Way[] => [
  ...(lines.some(({ seats }) => seats > 1) ? (['seats'] as const) : []),
  ...(lines.length > 1 ? (['lines'] as const) : []),
  ...(lines.some(({ series }) => series) ? (['series'] as const) : []),
];
