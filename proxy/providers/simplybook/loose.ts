/** How the service writes single values: as PHP does, numbers as texts and the other way round. */
import { z } from 'zod';

/** "12", 12 → "12" */
export const text = z.union([z.string(), z.number()]).transform(String);
/** A field may be missing. */
export const anything = z.unknown().optional();
export const maybeText = text.nullish().transform((value) => value ?? '');
/** "25.0000", 25 → 25; anything else → null */
export const maybeNumber = anything
  .transform((value) => (value === null || value === undefined || value === '' || typeof value === 'boolean' ? null : Number(value)))
  .transform((value) => (value !== null && Number.isFinite(value) ? value : null));
/** true, 1, "1", "true", "on" */
export const flag = anything.transform((value) => value === true || value === 1 || value === '1' || value === 'true' || value === 'on');

/** A list of ids, or a map of them; anything else in it is left out. */
export const ids = z
  .union([z.array(z.unknown()), z.record(z.string(), z.unknown())])
  .nullish()
  .transform((value) =>
    Object.values(value ?? {}).flatMap((entry) => (typeof entry === 'string' || typeof entry === 'number' ? [String(entry)] : [])),
  );
