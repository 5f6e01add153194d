/** Which country a telephone number without a code belongs to. Pure. */
import type { PhoneCodes } from './schema.ts';

/** The prefix that the owner fixed, as a code or as a country; else the company's own country. */
export function phoneCountryOf(fixed: string | undefined, codes: PhoneCodes, companyCountry: string): string | null {
  const wanted = (fixed ?? '').trim().replace(/^\+/, '').toUpperCase();
  const home = /^[A-Z]{2}$/.test(companyCountry.toUpperCase()) ? companyCountry.toUpperCase() : null;
  if (/^[A-Z]{2}$/.test(wanted)) return wanted;
  const sharing = codes.filter(({ prefix }) => prefix === wanted).map(({ country }) => country);
  // Several countries share a code, as +1 and +7: the company's own goes first.
  return sharing.find((country) => country === home) ?? sharing[0] ?? home;
}
