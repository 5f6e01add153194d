/** The service writes "Europe London" for Europe/London. Pure. */
import { isTimeZone } from '../../../shared/local-time.ts';

/** No zone on earth is further from Greenwich than 14 hours; a larger number can only be seconds. */
const MINUTES_AT_MOST = 840;

export function timeZoneOf(written: string | null, offset: number | null): string | null {
  const words = (written ?? '')
    .trim()
    .split(/[ /]+/)
    .filter((word) => word !== '');
  // "America Argentina Buenos Aires": the first word is the area, then perhaps a second one.
  for (const slashes of [1, 2, 0]) {
    const name = [...words.slice(0, slashes), words.slice(slashes).join('_')].filter((part) => part !== '').join('/');
    if (name !== '' && isTimeZone(name)) return name;
  }
  return offset === null ? null : fixedZone(offset);
}

function fixedZone(offset: number): string | null {
  const minutes = Math.abs(offset) > MINUTES_AT_MOST ? offset / 60 : offset;
  // Whole hours by name, which every browser knows. The names count the other way round: Etc/GMT-8 is ahead of Greenwich.
  if (minutes % 60 === 0) {
    const name = `Etc/GMT${minutes > 0 ? '-' : '+'}${Math.abs(minutes) / 60}`;
    return isTimeZone(name) ? name : null;
  }
  const sign = minutes < 0 ? '-' : '+';
  const hours = String(Math.floor(Math.abs(minutes) / 60)).padStart(2, '0');
  const zone = `${sign}${hours}:${String(Math.abs(minutes) % 60).padStart(2, '0')}`;
  return isTimeZone(zone) ? zone : null;
}
