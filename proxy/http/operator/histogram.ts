/** How long things took, as Prometheus wants it: counts up to each bound, a sum, and how many there were. */
export interface Histogram {
  /** By bound, each with all that were quicker. */
  readonly upTo: number[];
  sum: number;
  count: number;
}

/** In seconds. A quick service answers within the second, a read gives up after ten, a time-out after thirty. */
export const bounds = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] as const;

export const emptyHistogram = (): Histogram => ({ upTo: bounds.map(() => 0), sum: 0, count: 0 });

export function record(histogram: Histogram, seconds: number): void {
  // From the longest on: most are quick, and below the first that was missed all are.
  for (let index = bounds.length - 1; index >= 0 && seconds <= (bounds[index] ?? 0); index -= 1)
    histogram.upTo[index] = (histogram.upTo[index] ?? 0) + 1;
  histogram.sum += seconds;
  histogram.count += 1;
}
