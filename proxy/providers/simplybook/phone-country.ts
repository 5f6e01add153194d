/** Which country a telephone number without a code belongs to, and whether another one may be given. Pure. */
import type { Catalogue } from '../../domain/catalogue.ts';
import type { PhoneCodes } from './schema.ts';

type Phones = Pick<Catalogue, 'phoneCountry' | 'phoneFixed'>;

/** The prefix that the owner fixed, as a code or as a country; else the company's own country. */
export function phoneOf(fixed: string | undefined, changeable: string | undefined, codes: PhoneCodes, companyCountry: string): Phones {
  const wanted = (fixed ?? '').trim().replace(/^\+/, '').toUpperCase();
  const home = /^[A-Z]{2}$/.test(companyCountry.toUpperCase()) ? companyCountry.toUpperCase() : null;
  const sharing = /^[A-Z]{2}$/.test(wanted) ? [wanted] : codes.filter(({ prefix }) => prefix === wanted).map(({ country }) => country);
  // Several countries share a code, as +1 and +7: the company's own goes first.
  const country = sharing.find((candidate) => candidate === home) ?? sharing[0] ?? null;
  // A prefix that nobody knows is not held against a client.
  return { phoneCountry: country ?? home, phoneFixed: country !== null && (changeable === '0' || changeable === 'false') };
}
