/** What one booking cannot have at once: the services refuse it, so nobody offers it. The one table that both sides follow. */
export type Way = 'seats' | 'lines' | 'series';

const exclusive: readonly (readonly [Way, Way])[] = [
  ['seats', 'lines'],
  ['seats', 'series'],
  ['lines', 'series'],
];

/** Whether the other ways that are used leave room for one more. */
export const goesWith = (others: readonly Way[], more: Way): boolean =>
  !others.some((way) => exclusive.some((pair) => pair.includes(way) && pair.includes(more)));

/** How many come, how many lines there are, and whether one of them repeats, as ways. */
export const waysOf = (lines: readonly { readonly seats: number; readonly series?: boolean | undefined }[]): readonly Way[] => [
  ...(lines.some(({ seats }) => seats > 1) ? (['seats'] as const) : []),
  ...(lines.length > 1 ? (['lines'] as const) : []),
  ...(lines.some(({ series }) => series) ? (['series'] as const) : []),
];
