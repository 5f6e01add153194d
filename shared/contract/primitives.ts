/** The small shapes that every resource of the contract is made of. */
import { z } from 'zod';
import { isLocalDate, isLocalDateTime } from '../local-time.ts';

export const id = z.string().min(1).max(64);
export const localDate = z.string().refine(isLocalDate, 'a date as YYYY-MM-DD');
export const localDateTime = z.string().refine(isLocalDateTime, "the business's wall clock as YYYY-MM-DDTHH:MM:SS");
export const instant = z.iso.datetime();
export const money = z.object({ minor: z.int(), currency: z.string().length(3) });

/** A start on the business's wall clock and the units that are free then. */
export const slot = z.object({ start: localDateTime, units: z.array(id) });
export type Slot = z.infer<typeof slot>;
