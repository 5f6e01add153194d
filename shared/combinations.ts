/** What one booking cannot have at once: the services refuse it, so nobody offers it. The one table that both sides follow. */
export type Way = 'seats' | 'lines';

const exclusive: readonly (readonly [Way, Way])[] = [['seats', 'lines']];

/** Whether the other ways that are used leave room for one more. */
export const goesWith = (others: readonly Way[], more: Way): boolean =>
  !others.some((way) => exclusive.some((pair) => pair.includes(way) && pair.includes(more)));

/** How many come and how many lines there are, as ways. */
export const waysOf = (lines: readonly { readonly seats: number }[]): readonly Way[] => [
  ...(lines.some(({ seats }) => seats > 1) ? (['seats'] as const) : []),
  ...(lines.length > 1 ? (['lines'] as const) : []),
];
