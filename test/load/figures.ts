/** What a load came to, as plain numbers: shares of sorted times, and the fullest minute of a journal. Pure. */

export interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

export function timesOf(measured: readonly number[]): Times {
  const sorted = measured.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}

/** The most that began within any one window. */
export function fullest(moments: readonly number[], window: number): number {
  const sorted = moments.toSorted((a, b) => a - b);
  return sorted.reduce((most, moment) => Math.max(most, sorted.filter((at) => at >= moment && at < moment + window).length), 0);
}
