/**
 * Whose turn it is: one small record per upstream key and pure steps on it. A turn is enter-and-take, then finish.
 * It knows limits and lanes, and nothing of requests, stores or timers. (No library is fair, bounded, prioritised and
 * survives a dead holder at once.)
 */
import type { Millis } from '../../shared/local-time.ts';
import type { Durations } from '../domain/durations.ts';
import type { Lane, Limits } from '../ports/upstream.ts';

export interface Running {
  readonly id: string;
  /** A holder that is silent until then is dead: its request has ended by its time-out. */
  readonly until: Millis;
}

export interface Waiting {
  readonly id: string;
  readonly lane: Lane;
  readonly entered: Millis;
  /** Decides between those who entered at the same time. */
  readonly number: number;
  /** Last sign of life. */
  readonly seen: Millis;
}

export interface Turns {
  readonly running: readonly Running[];
  readonly waiting: readonly Waiting[];
  /** When requests ended that may still count in the service's second. */
  readonly ended: readonly Millis[];
  readonly restUntil: Millis;
  /** Requests by the start of a slice of the day. */
  readonly slices: Readonly<Record<string, number>>;
  /** When a lane below booking last had a turn. */
  readonly readAt: Millis;
}

export interface Rules {
  readonly limits: Limits;
  readonly durations: Durations;
}

export type Verdict =
  | { readonly go: true; readonly until: Millis }
  /** `least` is certain: it cannot go before. `look` is when it pays to ask again. */
  | { readonly go: false; readonly least: Millis; readonly look: Millis };

export interface Standing {
  readonly running: number;
  readonly waiting: Readonly<Record<Lane, number>>;
  readonly restFor: Millis;
  /** null where the service counts no days. `kept` is the part of `left` that only bookings may use. */
  readonly budget: { readonly perDay: number; readonly left: number; readonly kept: number } | null;
}

export const noTurns: Turns = { running: [], waiting: [], ended: [], restUntil: 0, slices: {}, readAt: 0 };

const SLICES_A_DAY = 96;
/** The part of the day's budget that only bookings may use. */
const RESERVED = 0.2;

export interface Claim {
  readonly id: string;
  readonly lane: Lane;
  /** Stands in line as if it had come then. */
  readonly place?: Place | undefined;
}

export interface Place {
  readonly entered: Millis;
  readonly number: number;
}

/** Asks for a turn: enters the line when it is new there, and takes the turn when it is its time. */
export function take(turns: Turns, { id, lane, place }: Claim, now: Millis, rules: Rules): { turns: Turns; verdict: Verdict } {
  const { limits, durations } = rules;
  const tidied = tidy(turns, now, rules);
  // Whoever asks again keeps the place in line: the order of the list decides between those who came at the same time.
  const line: Turns = {
    ...tidied,
    waiting: tidied.waiting.some((waiting) => waiting.id === id)
      ? tidied.waiting.map((waiting) => (waiting.id === id ? { ...waiting, lane, seen: now } : waiting))
      : [...tidied.waiting, { id, lane, entered: now, number: 0, ...place, seen: now }],
  };

  const least = Math.max(line.restUntil - now, untilBudget(line, lane, now, rules), 0);
  const position = ordered(line, now, rules).findIndex((waiting) => waiting.id === id);
  if (least === 0 && position < freeTurns(line, now, rules)) {
    const until = now + limits.timeout + durations.margin;
    const readAt = lane === 'booking' ? line.readAt : now;
    return {
      turns: { ...leave(line, id), running: [...line.running, { id, until }], slices: counted(line.slices, now, rules), readAt },
      verdict: { go: true, until },
    };
  }
  const isNear = position < limits.parallel;
  const look = Math.max(least, isNear ? Math.min(durations.poll, untilWindow(line, now, rules)) : durations.poll * 4);
  return { turns: line, verdict: { go: false, least, look: Math.min(look, durations.lease / 3) } };
}

/** The request has ended. Without an answer the service may still be at it for a while: it gets a second rest. */
export function finish(turns: Turns, id: string, now: Millis, rules: Rules, ended: 'answered' | 'unanswered' = 'answered'): Turns {
  const tidied = tidy(turns, now, rules);
  if (!tidied.running.some((running) => running.id === id)) return tidied;
  return {
    ...tidied,
    running: tidied.running.filter((running) => running.id !== id),
    ended: [...tidied.ended, now],
    restUntil: Math.max(tidied.restUntil, now + rest(rules) * (ended === 'answered' ? 1 : 2)),
  };
}

/** Leaves the line without a turn. */
export const leave = (turns: Turns, id: string): Turns => ({ ...turns, waiting: turns.waiting.filter((waiting) => waiting.id !== id) });

/** The service asked everybody to wait. */
export const pause = (turns: Turns, until: Millis): Turns => ({ ...turns, restUntil: Math.max(turns.restUntil, until) });

/** Those who would go next, most urgent first. */
export const nextIn = (turns: Turns, now: Millis, rules: Rules): readonly string[] =>
  ordered(turns, now, rules)
    .slice(0, rules.limits.parallel)
    .map(({ id }) => id);

/** What part of the day's budget is used up: 0 to 1, for the budget that reads may use. */
export const usedShare = (turns: Turns, now: Millis, rules: Rules): number =>
  rules.limits.perDay === undefined ? 0 : Math.min(1, usedToday(turns, now, rules) / (rules.limits.perDay * (1 - RESERVED)));

/** How it stands, for whoever watches: who runs and waits, and what is left of the day, with and without what is kept for bookings. */
export function standing(turns: Turns, now: Millis, rules: Rules): Standing {
  const tidied = tidy(turns, now, rules);
  const { perDay } = rules.limits;
  const left = perDay === undefined ? 0 : Math.max(0, perDay - usedToday(tidied, now, rules));
  return {
    running: tidied.running.length,
    waiting: {
      booking: tidied.waiting.filter(({ lane }) => lane === 'booking').length,
      reading: tidied.waiting.filter(({ lane }) => lane === 'reading').length,
      refresh: tidied.waiting.filter(({ lane }) => lane === 'refresh').length,
    },
    restFor: Math.max(0, tidied.restUntil - now),
    budget: perDay === undefined ? null : { perDay, left, kept: Math.min(left, perDay - Math.floor(perDay * (1 - RESERVED))) },
  };
}

/** How long a newcomer of this lane would wait at least, were all those before it as quick as allowed. */
export function estimate(turns: Turns, lane: Lane, now: Millis, rules: Rules): Millis {
  const ahead = turns.waiting.filter((waiting) => rank(waiting, now, rules) <= laneRank[lane]).length;
  return untilFree(turns, lane, now, rules) + ahead * pace(rules);
}

/** Between two requests, at the least. */
export const pace = (rules: Rules): Millis =>
  Math.max(rest(rules), rules.durations.second / (rules.limits.perSecond ?? Number.POSITIVE_INFINITY));

/** How long the next one of this lane would wait, were it alone. */
export function untilFree(turns: Turns, lane: Lane, now: Millis, rules: Rules): Millis {
  const { limits, durations } = rules;
  const blocked = turns.running.length >= limits.parallel ? Math.min(...turns.running.map(({ until }) => until - now)) : 0;
  const likely = Math.min(Math.max(blocked, 0), durations.second);
  return Math.max(turns.restUntil - now, untilBudget(turns, lane, now, rules), likely, 0);
}

const laneRank: Record<Lane, number> = { booking: 0, reading: 1, refresh: 2 };

const rest = ({ limits, durations }: Rules): Millis =>
  limits.restAfterCompletion === undefined ? 0 : limits.restAfterCompletion + durations.margin;

const rank = ({ lane, entered }: Waiting, now: Millis, { durations }: Rules): number =>
  lane === 'refresh' && entered <= now - durations.readStarved ? laneRank.reading : laneRank[lane];

/** Booking, reading, refresh, each in order of entry; but one read comes first when reading had no turn for too long. */
function ordered(turns: Turns, now: Millis, rules: Rules): readonly Waiting[] {
  const able = turns.waiting.filter(({ lane }) => untilBudget(turns, lane, now, rules) === 0);
  const line = able.toSorted((a, b) => rank(a, now, rules) - rank(b, now, rules) || a.entered - b.entered || a.number - b.number);
  const starvedSince = now - rules.durations.readStarved;
  const starved =
    turns.readAt <= starvedSince ? line.find(({ lane, entered }) => lane !== 'booking' && entered <= starvedSince) : undefined;
  return starved ? [starved, ...line.filter((waiting) => waiting !== starved)] : line;
}

/**
 * A request may reach the service at any moment between leaving and being answered, so one under way always counts, and one
 * that ended counts for a second after its end.
 */
const inWindow = (turns: Turns, now: Millis, { durations }: Rules): readonly Millis[] =>
  turns.ended.filter((at) => now - at < durations.second + durations.margin);

function freeTurns(turns: Turns, now: Millis, rules: Rules): number {
  const { parallel, perSecond = Number.POSITIVE_INFINITY } = rules.limits;
  return Math.min(parallel - turns.running.length, perSecond - turns.running.length - inWindow(turns, now, rules).length);
}

function untilWindow(turns: Turns, now: Millis, rules: Rules): Millis {
  const oldest = Math.min(...inWindow(turns, now, rules));
  return Number.isFinite(oldest) ? oldest + rules.durations.second + rules.durations.margin - now : Number.POSITIVE_INFINITY;
}

const slice = ({ durations }: Rules): Millis => durations.day / SLICES_A_DAY;

const counted = (slices: Turns['slices'], now: Millis, rules: Rules): Turns['slices'] => {
  const key = String(Math.floor(now / slice(rules)));
  return rules.limits.perDay === undefined ? slices : { ...slices, [key]: (slices[key] ?? 0) + 1 };
};

/** A slice counts whole while any moment of it lies in the rolling day. */
const countsUntil = (key: string, rules: Rules): Millis => (Number(key) + 1) * slice(rules) + rules.durations.day + rules.durations.margin;

const usedToday = (turns: Turns, now: Millis, rules: Rules): number =>
  Object.entries(turns.slices).reduce((sum, [key, count]) => (countsUntil(key, rules) > now ? sum + count : sum), 0);

/** 0 when the lane has budget left, else how long until some comes back. */
function untilBudget(turns: Turns, lane: Lane, now: Millis, rules: Rules): Millis {
  const { perDay } = rules.limits;
  if (perDay === undefined) return 0;
  let over = usedToday(turns, now, rules) - Math.floor(lane === 'booking' ? perDay : perDay * (1 - RESERVED));
  if (over < 0) return 0;
  const keys = Object.keys(turns.slices).toSorted((a, b) => Number(a) - Number(b));
  for (const key of keys) {
    if (countsUntil(key, rules) <= now) continue;
    over -= turns.slices[key] ?? 0;
    if (over < 0) return countsUntil(key, rules) - now;
  }
  return rules.durations.day;
}

/** Drops what is over: dead holders (a full rest after their lease), silent waiters, old counts. */
function tidy(turns: Turns, now: Millis, rules: Rules): Turns {
  const dead = turns.running.filter(({ until }) => until <= now).map(({ until }) => until);
  const settled = { ...turns, ended: [...turns.ended, ...dead] };
  return {
    running: turns.running.filter(({ until }) => until > now),
    waiting: turns.waiting.filter(({ seen }) => now - seen < rules.durations.lease),
    ended: inWindow(settled, now, rules),
    restUntil: Math.max(turns.restUntil, ...dead.map((until) => until + rest(rules))),
    slices: Object.fromEntries(Object.entries(turns.slices).filter(([key]) => countsUntil(key, rules) > now)),
    readAt: turns.readAt,
  };
}
