/** Answers a visitor's question for free slots: the asked days, how old each unit's part is, and the next free slot of all. */
import type { Availability, AvailabilityQuery, NextSlot } from '../../shared/contract/index.ts';
import { addDays, addMonths, firstDay, type LocalDate, type LocalMonth, lastDay, type Millis, monthOf } from '../../shared/local-time.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { candidatesOf, SEVERAL_CLOCKS } from '../domain/order.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { horizonOf } from '../domain/site.ts';
import { zonesOf } from '../domain/zone.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { Memo } from './memo.ts';
import type { MonthView, Query, Schedule } from './schedule.ts';

/** A calendar page shows at most six weeks. */
const DAYS_AT_MOST = 62;

export interface AvailabilityPorts {
  readonly schedule: Schedule;
  readonly runtime: Runtime;
  readonly memo: Memo;
}

/** Asked again before anything has changed, it is the very same answer. */
export async function answerAvailability(
  { schedule, runtime, memo }: AvailabilityPorts,
  catalogue: Catalogue,
  asked: AvailabilityQuery,
): Promise<Result<Availability>> {
  const name = [asked.service, asked.unit, asked.location, asked.from, asked.to, asked.count].join('\n');
  const planned = memo(`plan\n${name}`, [catalogue], () => planOf(catalogue, asked, runtime.now()));
  if (!planned.ok) return planned;
  const { query, from, to, months, until, timezone } = planned.value;
  const views = await schedule.months(query, months, { from, to }, 'briefly');
  const next = await nextSlot(schedule, query, from, until, views);
  return memo(`answer\n${name}`, [...views, next.state, next.state === 'found' ? next.slot : null], () => {
    const complete = views.every((view) => view.complete);
    const readyIn = Math.max(0, ...views.flatMap((view) => [...view.ages.values()].map((age) => age.readyIn ?? 0)));
    return ok({
      service: asked.service,
      from: asked.from,
      to: asked.to,
      timezone,
      complete,
      readyInSeconds: complete && readyIn === 0 ? null : seconds(readyIn),
      units: query.units.map((unit) => ageOf(unit, views)),
      days: views.flatMap((view) => [...view.days]),
      next,
    });
  });
}

interface Plan {
  readonly query: Query;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly months: readonly LocalMonth[];
  /** The end of the horizon. */
  readonly until: LocalDate;
  readonly timezone: string;
}

/** What is to be looked at, or why nothing is. */
function planOf(catalogue: Catalogue, asked: AvailabilityQuery, now: Millis): Result<Plan> {
  const { service: id, unit = null, location = null, count } = asked;
  const candidates = candidatesOf(catalogue, { service: id, unit, location, start: `${asked.from}T00:00:00`, seats: count });
  if (!candidates.ok) return fail('not_found', { detail: 'No such service, unit or location, or they do not go together.' });
  const { service, units } = candidates.value;
  const zones = zonesOf(catalogue, location, units);
  if (zones.length > 1) return fail('bad_request', { detail: SEVERAL_CLOCKS });
  if (asked.to < asked.from) return fail('bad_request', { detail: '`to` lies before `from`.' });
  if (asked.to > addDays(asked.from, DAYS_AT_MOST)) return fail('bad_request', { detail: `Ask for at most ${DAYS_AT_MOST} days.` });
  if (count > catalogue.maxSeats) return fail('bad_request', { detail: `\`count\` may be at most ${catalogue.maxSeats}.` });

  const horizon = horizonOf(catalogue, zones, now);
  const from = later(asked.from, horizon.from);
  const to = earlier(asked.to, horizon.until);
  return ok({
    query: { catalogue, service, units, seats: count },
    from,
    to,
    months: from <= to ? monthsBetween(from, to) : [],
    until: horizon.until,
    timezone: zones[0],
  });
}

/** Month by month, so that a full calendar costs one read a month and only as far as somebody looks. */
async function nextSlot(
  schedule: Schedule,
  query: Query,
  from: LocalDate,
  until: LocalDate,
  seen: readonly MonthView[],
): Promise<NextSlot> {
  const first = seen.flatMap(({ days }) => days)[0]?.slots[0];
  if (first && seen.every(({ complete }) => complete)) return { state: 'found', slot: first };
  if (!seen.every(({ complete }) => complete)) return first ? { state: 'found', slot: first } : { state: 'searching' };
  const rest = monthsBetween(from, until).slice(Math.max(0, seen.length - 1));
  for (const month of rest) {
    const [view] = await schedule.months(query, [month], { from, to: until }, 'not_at_all');
    const slot = view?.days[0]?.slots[0];
    if (slot) return { state: 'found', slot };
    if (!view?.complete) return { state: 'searching' };
  }
  return { state: 'none', until };
}

function ageOf(unit: string, views: readonly MonthView[]): Availability['units'][number] {
  const ages = views.map((view) => view.ages.get(unit)).filter((age) => age !== undefined);
  const unknown = ages.find(({ asOf }) => asOf === null);
  const oldest = Math.min(...ages.map(({ asOf }) => asOf ?? Number.POSITIVE_INFINITY));
  if (unknown || !Number.isFinite(oldest)) return { unit, asOf: null, readyInSeconds: seconds(unknown?.readyIn ?? 0) };
  return { unit, asOf: new Date(oldest).toISOString(), readyInSeconds: null };
}

function monthsBetween(from: LocalDate, to: LocalDate): readonly LocalMonth[] {
  const months: LocalMonth[] = [];
  for (let month = monthOf(from); firstDay(month) <= to && lastDay(month) >= from; month = addMonths(month, 1)) months.push(month);
  return months;
}

const seconds = (ms: number) => Math.max(1, Math.ceil(ms / 1000));
const later = (a: LocalDate, b: LocalDate) => (a > b ? a : b);
const earlier = (a: LocalDate, b: LocalDate) => (a < b ? a : b);
