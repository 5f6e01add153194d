/**
 * `client_time_offset` of a booking. The method page says seconds, company minus client (GMT+2 and GMT+3: -3600); newer
 * texts say minutes, client minus company: the owner chooses. Pure.
 */
import { type LocalDateTime, offsetMinutes, toInstant } from '../../../shared/local-time.ts';
import type { SimplybookSettings } from './settings.ts';

export function clientTimeOffset(
  form: SimplybookSettings['clientTimeOffset'],
  zones: { readonly company: string; readonly client: string | null },
  start: LocalDateTime,
): number | null {
  if (form === 'omit' || zones.client === null || zones.client === zones.company) return null;
  const instant = toInstant(start, zones.company);
  const ahead = offsetMinutes(instant, zones.client) - offsetMinutes(instant, zones.company);
  if (ahead === 0) return null;
  return form === 'minutes' ? ahead : -ahead * 60;
}
