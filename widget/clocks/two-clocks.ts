/** Times as two clocks show them, where the business's and the client's differ: one first, the other beside it. Pure; draws nothing. */
import { dateOf, type LocalDateTime, type Millis, offsetMinutes, toInstant, toLocal } from '../../shared/local-time.ts';
import type { ClocksWords } from '../i18n/clocks-words.ts';
import { type Format, zoneName } from '../i18n/format.ts';

export interface Clocks {
  readonly clientZone: string;
  /** The client's own clock comes first. */
  readonly mine: boolean;
  readonly words: Pick<ClocksWords, 'beside'>;
}

/** Both show the same at this moment. */
export const agree = (instant: Millis, zone: string, other: string): boolean =>
  zone === other || offsetMinutes(instant, zone) === offsetMinutes(instant, other);

/** The business's wall clock is read as it came and never written back: what is sent stays the slot's own start. */
export function twoClocks(there: Format, clocks: Clocks): Format {
  const { clientZone, mine, words } = clocks;
  const { locale, zone, hour12 } = there.made;
  const here = (instant: Millis): LocalDateTime => toLocal(instant, clientZone);
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
    dateOf(at) === dateOf(other) ? there.time(at) : weekday.format(Date.parse(`${at}Z`));

  /** The first in full, the other in brackets; the business's with its zone's name. */
  const both = (instant: Millis, at: LocalDateTime, write: (at: LocalDateTime) => string): string => {
    if (agree(instant, zone, clientZone)) return write(at);
    const own = here(instant);
    const name = zoneName(there.made, instant);
    return mine ? `${words.beside(write(own))} (${short(at, own)} ${name})` : `${write(at)} ${name} (${words.beside(short(own, at))})`;
  };
  const told = (write: (at: LocalDateTime) => string) => (at: LocalDateTime) => both(toInstant(at, zone), at, write);

  return {
    ...there,
    in: (other) => twoClocks(there.in(other), clocks),
    shown: (at) => (mine && differs(at) ? here(toInstant(at, zone)) : at),
    time(at) {
      const first = this.shown(at);
      return short(first, at);
    },
    beside(at) {
      if (!differs(at)) return null;
      const instant = toInstant(at, zone);
      const own = here(instant);
      return mine ? `${short(at, own)} ${zoneName(there.made, instant)}` : words.beside(short(own, at));
    },
    dayAndTime: told(there.dayAndTime),
    whole: told(there.whole),
    moment(iso) {
      const instant = Date.parse(iso);
      return both(instant, toLocal(instant, zone), there.dayAndTime);
    },
  };
}
