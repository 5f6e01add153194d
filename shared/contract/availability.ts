/** Free slots, with the age of what is known and the time until the rest is. */
import { z } from 'zod';
import { id, instant, localDate, slot } from './primitives.ts';

export const availabilityQuery = z.strictObject({
  service: id,
  unit: id.optional(),
  location: id.optional(),
  from: localDate,
  to: localDate,
  count: z.coerce.number().int().min(1).max(99).default(1),
});

export const unitAge = z.object({
  unit: id,
  /** When its schedule was read; null when it is not known yet. */
  asOf: instant.nullable(),
  /** Seconds until it is expected to be known; null when it is. */
  readyInSeconds: z.int().min(0).nullable(),
});

export const availability = z.object({
  service: id,
  from: localDate,
  to: localDate,
  /** IANA; of every start: slots on several clocks never stand together. */
  timezone: z.string(),
  /** False while some units' schedules are still being read: a day without slots then says nothing. */
  complete: z.boolean(),
  /** Seconds after which to ask again: while something is still being read, or read anew; else null. */
  readyInSeconds: z.int().min(0).nullable(),
  units: z.array(unitAge),
  /** Days in order; days without slots are left out. */
  days: z.array(z.object({ date: localDate, slots: z.array(slot) })),
  /** The first free slot on or after `from`, also beyond `to`. */
  next: z.discriminatedUnion('state', [
    z.object({ state: z.literal('found'), slot }),
    /** Later months are still being read. */
    z.object({ state: z.literal('searching') }),
    /** Nothing is free up to the end of the horizon. */
    z.object({ state: z.literal('none'), until: localDate }),
  ]),
});

export type AvailabilityQuery = z.infer<typeof availabilityQuery>;
export type Availability = z.infer<typeof availability>;
export type AvailableDay = Availability['days'][number];
export type NextSlot = Availability['next'];
