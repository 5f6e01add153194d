/** The service's callback: unsigned, perhaps repeated, late or forged. It only says which booking to ask about. Pure. */
import { z } from 'zod';
import type { Reference } from '../../domain/provider.ts';

/** Source: the service's own callback example. The booking's hash is in it, so it must not be logged. */
const callback = z.object({
  booking_id: z.union([z.string().regex(/^\d{1,18}$/), z.int().positive()]).transform(String),
  booking_hash: z.string().regex(/^[0-9a-f]{32}$/i),
  company: z.string(),
  notification_type: z.enum(['create', 'change', 'cancel', 'notify']).catch('change'),
});

export function readCallback(body: unknown, companyLogin: string): Reference | null {
  const told = callback.safeParse(body).data;
  if (!told || told.company.toLowerCase() !== companyLogin) return null;
  return { id: told.booking_id, hash: told.booking_hash.toLowerCase() };
}
