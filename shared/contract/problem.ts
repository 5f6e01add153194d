/** RFC 9457 problem details with our code; the only shape in which the proxy reports an error. */
import { z } from 'zod';
import { errorCodes } from '../errors.ts';
import { refusal, ticket } from './booking.ts';
import { fallback } from './site.ts';

export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(errorCodes),
  /** What to do about it, for developers; never personal data. */
  detail: z.string().optional(),
  /** Seconds, as in the `Retry-After` header. */
  retryAfter: z.int().optional(),
  /** Paths of the request body that were refused. */
  paths: z.array(z.string()).optional(),
  refusal: refusal.optional(),
  ticket: ticket.optional(),
  /** Where to book instead, while the business cannot be reached at all. */
  fallback: fallback.optional(),
});

export type ProblemDetails = z.infer<typeof problem>;
