/** Times as two clocks show them, where the business's and the client's differ: one first, the other beside it. Pure; draws nothing. */
import { type LocalDateTime, type Millis, toInstant, toLocal } from '../../shared/local-time.ts';
import type { ClocksWords } from '../i18n/clocks-words.ts';
import { createFormat, type Format, type TwoClocks } from '../i18n/format.ts';
import { zoneName } from './zone-name.ts';

export interface Clocks {
  readonly clientZone: string;
  /** The client's own clock comes first. */
  readonly mine: boolean;
  readonly words: Pick<ClocksWords, 'beside'>;
}

/** Both show the same at this moment. */
export const agree = (instant: Millis, zone: string, other: string): boolean =>
  zone === other || toLocal(instant, zone) === toLocal(instant, other);

/** The business's wall clock is read as it came and never written back: what is sent stays the slot's own start. */
export function twoClocks(there: Format, clocks: Clocks): Format {
  const { clientZone, mine, words } = clocks;
  const { locale, zone, hour12 } = there.made;
  const here = (instant: Millis): LocalDateTime => toLocal(instant, clientZone);
  const nameAt = (instant: Millis): string => zoneName(locale, zone, instant, 'short');
  const differs = (at: LocalDateTime) => !agree(toInstant(at, zone), zone, clientZone);
  const weekday = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
    hour12: hour12 ?? undefined,
  });
  /** With its weekday where the other clock shows another day. */
  const short = (at: LocalDateTime, other: LocalDateTime): string =>
    at.slice(0, 10) === other.slice(0, 10) ? there.time(at) : weekday.format(Date.parse(`${at}Z`));

  /** The first in full, the other in brackets; the business's with its zone's name. */
  const both = (instant: Millis, at: LocalDateTime, write: (at: LocalDateTime) => string): string => {
    if (agree(instant, zone, clientZone)) return write(at);
    const own = here(instant);
    const name = nameAt(instant);
    return mine ? `${words.beside(write(own))} (${short(at, own)} ${name})` : `${write(at)} ${name} (${words.beside(short(own, at))})`;
  };
  const told = (write: (at: LocalDateTime) => string) => (at: LocalDateTime) => both(toInstant(at, zone), at, write);

  const first = (at: LocalDateTime): LocalDateTime => (mine && differs(at) ? here(toInstant(at, zone)) : at);
  const two: TwoClocks = {
    first,
    beside(at) {
      if (!differs(at)) return null;
      const instant = toInstant(at, zone);
      const own = here(instant);
      return mine ? `${short(at, own)} ${nameAt(instant)}` : words.beside(short(own, at));
    },
    at: (other) => twoClocks(createFormat({ ...there.made, zone: other }), clocks),
  };

  return {
    ...there,
    two,
    // Of which day, its heading says.
    time: (at) => there.time(first(at)),
    dayAndTime: told(there.dayAndTime),
    whole: told(there.whole),
    moment(iso) {
      const instant = Date.parse(iso);
      return both(instant, toLocal(instant, zone), there.dayAndTime);
    },
  };
}
