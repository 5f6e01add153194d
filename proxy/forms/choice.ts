/** What an address says was chosen, and the address of another choice: the whole state of a page without scripts. Pure. */
import { z } from 'zod';
import { id, localDate, localDateTime } from '../../shared/contract/primitives.ts';
import type { Site } from '../../shared/contract/site.ts';
import { type Draft, emptyDraft } from '../../widget/booking/draft.ts';
import type { StepName } from '../../widget/booking/state.ts';
import { openStep, settle } from '../../widget/booking/steps.ts';

const count = z.coerce.number().int().min(1).max(99);
const read = <Value>(schema: z.ZodType<Value>, value: string | null): Value | null => schema.safeParse(value).data ?? null;

/** What nobody could mean counts as not chosen. */
export function choiceOf(parameters: URLSearchParams): Draft {
  const of = (name: string) => read(id, parameters.get(name));
  const start = read(localDateTime, parameters.get('start'));
  return {
    ...emptyDraft,
    service: of('service'),
    location: of('location'),
    unit: of('unit'),
    seats: read(count, parameters.get('seats')) ?? 1,
    date: read(localDate, parameters.get('date')),
    // Who is free then is found out when it is booked.
    slot: start === null ? null : { start, units: [] },
  };
}

/** What goes together of it, and the first step that is not answered. */
export function stepOf(site: Site, wished: Draft): { readonly draft: Draft; readonly step: StepName } {
  const draft = settle(site, wished);
  return { draft, step: openStep(site, draft) };
}

/** The names under which a choice is written, in the address and in a form. */
export function namesOf({ service, location, unit, seats, date, slot }: Draft): readonly (readonly [string, string])[] {
  const entries: (readonly [string, string | null])[] = [
    ['service', service],
    ['location', location],
    ['unit', unit],
    ['seats', seats > 1 ? String(seats) : null],
    ['date', date],
    ['start', slot?.start ?? null],
  ];
  return entries.filter((entry): entry is readonly [string, string] => entry[1] !== null);
}

export function addressOf(path: string, draft: Draft): string {
  const query = new URLSearchParams(Object.fromEntries(namesOf(draft))).toString();
  return query === '' ? path : `${path}?${query}`;
}
