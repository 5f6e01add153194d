/** Telephone numbers as clients type them, to how the world dials them. Pure. */
import { getCountryCallingCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** So short or long is no number in any country (E.164). */
const FEWEST = 5;
const MOST = 15;

/**
 * `+442079460101`, or null when it cannot be a number. A national number counts in the business's country (ISO 3166, two
 * letters); where that is not known it is left as it was typed.
 */
export function readPhone(typed: string, country: string | null): string | null {
  const digits = typed.replace(/\D/g, '').length;
  if (digits < FEWEST || digits > MOST || /[^\d\s()+./\-–‒\u00a0]/.test(typed)) return null;
  const international = typed.trim().replace(/^00/, '+');
  const home = country !== null && isSupportedCountry(country) ? country : undefined;
  if (!home && !international.startsWith('+')) return typed.trim();
  const number = parsePhoneNumberFromString(international, home);
  return number?.isPossible() ? number.number : null;
}

/** Whether what `readPhone` gave is dialled by the country's code; several countries may share one. */
export const isDialledIn = (number: string, country: string | null): boolean =>
  country === null || !isSupportedCountry(country) || number.startsWith(`+${getCountryCallingCode(country)}`);
