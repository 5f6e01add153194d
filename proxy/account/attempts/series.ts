/** A series was refused because of some of its dates: which they are, asked anew. */
import type { SeriesDate } from '../../../shared/contract/index.ts';
import { dateOf, monthOf } from '../../../shared/local-time.ts';
import { monthsOf } from '../../domain/series.ts';
import { failure } from '../reads.ts';
import type { Errand } from '../upstream.ts';
import type { AttemptPorts, Opened } from './attempt.ts';

/** Nothing when the service does not say: the refusal stands without it. */
export async function datesNow(ports: AttemptPorts, { booking, catalogue }: Opened): Promise<readonly SeriesDate[] | null> {
  const { provider, schedule, durations, runtime, connect } = ports;
  if (!provider.series) return null;
  const since = runtime.now();
  const bound = since + durations.readBound;
  const errand: Errand = { lane: () => 'reading', until: () => bound };
  const { service, unit, start, seats } = booking;
  const dates = await provider.series(connect(errand), { service, unit, start }).catch(failure);
  if (!('ok' in dates) || !dates.ok) return null;
  const months = new Set(monthsOf(dates.value));
  const told: SeriesDate[] = [];
  for (const at of dates.value) {
    // The client waits for the answer, and the booking counts as being sent meanwhile.
    const looked =
      months.has(monthOf(dateOf(at))) && runtime.now() < bound
        ? await schedule.offers({ catalogue, service, unit, start: at, seats }, since, errand).catch(failure)
        : null;
    told.push({ start: at, state: looked && 'ok' in looked && looked.ok ? (looked.value ? 'free' : 'taken') : 'unknown' });
  }
  return told;
}
