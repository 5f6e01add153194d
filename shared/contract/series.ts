/** The dates of a service that repeats, before it is booked. */
import { z } from 'zod';
import { id, localDateTime } from './primitives.ts';

export const seriesQuery = z.strictObject({
  service: id,
  /** Absent: whoever is free at the start. */
  unit: id.optional(),
  location: id.optional(),
  /** Of the first date. */
  start: localDateTime,
});

/** `unknown` while a schedule is still being read, or where it lies too far ahead to be looked at. */
export const seriesDate = z.object({ start: localDateTime, state: z.enum(['free', 'taken', 'unknown']) });

export const series = z.object({
  service: id,
  unit: id,
  /** IANA; of every start. */
  timezone: z.string(),
  /** In order, the first among them. */
  dates: z.array(seriesDate),
});

export type SeriesQuery = z.infer<typeof seriesQuery>;
export type SeriesDate = z.infer<typeof seriesDate>;
export type Series = z.infer<typeof series>;
