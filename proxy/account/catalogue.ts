/** What the business sells, as the account reads it: the catalogue, and what only a chosen service asks. */
import type { Catalogue, CatalogueServiceDetail } from '../domain/catalogue.ts';
import type { Durations } from '../domain/durations.ts';
import type { BookingProvider } from '../domain/provider.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Reading, Reads } from './reads.ts';

/** The number is its shape's: what an older version left in the store is not read. */
const KEY = 'catalogue:5';

interface CataloguePorts {
  readonly provider: Pick<BookingProvider, 'catalogue' | 'serviceDetail'>;
  readonly reads: Reads;
  readonly durations: Durations;
}

export function createCatalogueReads({ provider, reads, durations }: CataloguePorts) {
  const read = (): Promise<Reading<Catalogue>> =>
    reads.read<Catalogue>({
      key: KEY,
      fresh: durations.catalogueFresh,
      wait: durations.readBound,
      load: (connection) => provider.catalogue(connection),
    });
  return {
    /** With its age. */
    read,
    catalogue: async () => known(await read()),
    /** As it is stored; nothing is asked. */
    peek: () => reads.peek<Catalogue>(KEY),
    async detail(from: Catalogue, service: string): Promise<Result<CatalogueServiceDetail>> {
      if (!from.services.some((candidate) => candidate.id === service)) return fail('not_found', { detail: 'No such service.' });
      const reading = await reads.read<CatalogueServiceDetail>({
        key: `service:${service}`,
        fresh: durations.serviceFresh,
        wait: durations.readBound,
        load: (connection) => provider.serviceDetail(connection, from, service),
      });
      return known(reading);
    },
  };
}

export function known<Value>(reading: Reading<Value>): Result<Value> {
  if (reading.state === 'known') return ok(reading.value);
  return reading.state === 'failed' ? { ok: false, fault: reading.fault } : fail('busy', { retryAfter: reading.readyIn });
}
