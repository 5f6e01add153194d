import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durations } from '../domain/durations.ts';
import type { Lane, Limits } from '../ports/upstream.ts';
import { estimate, finish, leave, nextIn, noTurns, pause, type Rules, standing, type Turns, take, usedShare } from './turns.ts';

const rules = (limits: Partial<Limits>): Rules => ({ limits: { parallel: 2, timeout: 20_000, ...limits }, durations });
const now = 1_800_000_000_000;

/** Takes turns for these ids in order; gives who went. */
function ask(
  turns: Turns,
  wishes: readonly (readonly [id: string, lane: Lane])[],
  at: number,
  by: Rules,
): { turns: Turns; went: string[] } {
  let state = turns;
  const went: string[] = [];
  for (const [id, lane] of wishes) {
    const { turns: next, verdict } = take(state, { id, lane }, at, by);
    state = next;
    if (verdict.go) went.push(id);
  }
  return { turns: state, went };
}

describe('a turn', () => {
  it('is given to as many as may run at once', () => {
    const by = rules({});
    const first = ask(
      noTurns,
      [
        ['a', 'reading'],
        ['b', 'reading'],
        ['c', 'reading'],
      ],
      now,
      by,
    );
    expect(first.went).toEqual(['a', 'b']);
    expect(ask(finish(first.turns, 'a', now + 10, by), [['c', 'reading']], now + 10, by).went).toEqual(['c']);
  });

  it('goes to a booking before reading, and to reading before a refresh', () => {
    const by = rules({ parallel: 1 });
    const busy = ask(
      noTurns,
      [
        ['x', 'reading'],
        ['refresh', 'refresh'],
        ['read', 'reading'],
        ['book', 'booking'],
      ],
      now,
      by,
    );
    expect(busy.went).toEqual(['x']);
    const free = finish(busy.turns, 'x', now + 10, by);
    expect(
      ask(
        free,
        [
          ['refresh', 'refresh'],
          ['read', 'reading'],
          ['book', 'booking'],
        ],
        now + 10,
        by,
      ).went,
    ).toEqual(['book']);
  });

  it('is a longer rest away when the last one was not answered: the service may still be at it', () => {
    const by = rules({ parallel: 1, restAfterCompletion: 5000 });
    const { turns } = ask(noTurns, [['x', 'reading']], now, by);
    const rest = 5000 + by.durations.margin;
    expect(finish(turns, 'x', now, by).restUntil).toBe(now + rest);
    expect(finish(turns, 'x', now, by, 'unanswered').restUntil).toBe(now + 2 * rest);
  });

  it('is that of who was accepted earlier, whenever it asks, and by number when both were at once', () => {
    const by = rules({ parallel: 1 });
    const line = (['x', 'late', 'two', 'one'] as const).reduce((turns, id) => {
      const place = {
        x: undefined,
        late: { entered: now - 5, number: 1 },
        two: { entered: now - 9, number: 7 },
        one: { entered: now - 9, number: 6 },
      };
      return take(turns, { id, lane: 'booking', place: place[id] }, now, by).turns;
    }, noTurns);
    expect(nextIn(finish(line, 'x', now + 10, by), now + 10, { ...by, limits: { ...by.limits, parallel: 3 } })).toEqual([
      'one',
      'two',
      'late',
    ]);
  });

  it('keeps the order of those who came at the same time, however often they ask', () => {
    const by = rules({ parallel: 1 });
    let turns = ask(
      noTurns,
      [
        ['x', 'reading'],
        ['a', 'reading'],
        ['b', 'reading'],
      ],
      now,
      by,
    ).turns;
    turns = ask(
      turns,
      [
        ['a', 'reading'],
        ['b', 'reading'],
        ['a', 'reading'],
      ],
      now + 5,
      by,
    ).turns;
    turns = finish(turns, 'x', now + 10, by);
    expect(
      ask(
        turns,
        [
          ['b', 'reading'],
          ['a', 'reading'],
        ],
        now + 10,
        by,
      ).went,
    ).toEqual(['a']);
  });

  it('comes back with the lease of a holder that died, after a full rest', () => {
    const by = rules({ parallel: 1, restAfterCompletion: 5000 });
    const held = ask(noTurns, [['dead', 'booking']], now, by).turns;
    const ends = now + 20_000 + durations.margin;
    expect(ask(held, [['next', 'booking']], ends - 1, by).went).toEqual([]);
    expect(ask(held, [['next', 'booking']], ends + 5000 + durations.margin, by).went).toEqual(['next']);
  });

  it('is not kept for somebody who fell silent', () => {
    const by = rules({ parallel: 1 });
    const line = ask(
      noTurns,
      [
        ['x', 'reading'],
        ['silent', 'booking'],
      ],
      now,
      by,
    ).turns;
    const later = now + durations.lease;
    const free = finish(line, 'x', later, by);
    expect(ask(free, [['other', 'refresh']], later, by).went).toEqual(['other']);
  });

  it('is nobody’s while the service asked for a pause', () => {
    const by = rules({});
    const paused = pause(noTurns, now + 1000);
    const { verdict } = take(paused, { id: 'a', lane: 'booking' }, now, by);
    expect(verdict).toEqual({ go: false, least: 1000, look: 1000 });
    expect(ask(paused, [['a', 'booking']], now + 1000, by).went).toEqual(['a']);
  });

  it('leaves the line when it is given up', () => {
    const by = rules({ parallel: 1 });
    const line = ask(
      noTurns,
      [
        ['x', 'reading'],
        ['a', 'booking'],
        ['b', 'reading'],
      ],
      now,
      by,
    ).turns;
    const free = finish(leave(line, 'a'), 'x', now + 1, by);
    expect(ask(free, [['b', 'reading']], now + 1, by).went).toEqual(['b']);
  });
});

describe('the day', () => {
  it('keeps a fifth for bookings, says when more comes back, and forgets what is a day old', () => {
    const by = rules({ perDay: 10, parallel: 100 });
    let turns = noTurns;
    for (let index = 0; index < 8; index += 1) {
      turns = finish(ask(turns, [[`r${index}`, 'reading']], now, by).turns, `r${index}`, now, by);
    }
    expect(usedShare(turns, now, by)).toBe(1);
    const { verdict } = take(turns, { id: 'read', lane: 'reading' }, now, by);
    expect(verdict.go).toBe(false);
    expect(verdict.go ? 0 : verdict.least).toBeGreaterThan(durations.day - durations.day / 96);
    expect(
      ask(
        turns,
        [
          ['b1', 'booking'],
          ['b2', 'booking'],
          ['b3', 'booking'],
        ],
        now,
        by,
      ).went,
    ).toEqual(['b1', 'b2']);
    expect(ask(turns, [['read', 'reading']], now + durations.day * 1.02, by).went).toEqual(['read']);
  });
});

describe('reading', () => {
  it('gets one turn when bookings have kept it waiting for a minute', () => {
    const by = rules({ parallel: 1 });
    let turns = ask(
      noTurns,
      [
        ['b0', 'booking'],
        ['read', 'reading'],
      ],
      now,
      by,
    ).turns;
    let time = now;
    let went: string[] = [];
    for (let index = 1; index < 100 && !went.includes('read'); index += 1) {
      time += 1000;
      turns = finish(turns, `b${index - 1}`, time, by);
      const step = ask(
        turns,
        [
          [`b${index}`, 'booking'],
          ['read', 'reading'],
        ],
        time,
        by,
      );
      turns = step.turns;
      went = step.went;
    }
    expect(went).toContain('read');
    expect(time - now).toBe(durations.readStarved);
  });
});

describe('an estimate', () => {
  it('counts those ahead of the lane at the pace allowed', () => {
    const by = rules({ parallel: 1, perSecond: 5 });
    const turns = ask(
      noTurns,
      [
        ['x', 'reading'],
        ['a', 'booking'],
        ['b', 'reading'],
        ['c', 'refresh'],
      ],
      now,
      by,
    ).turns;
    expect(estimate(turns, 'booking', now, by)).toBe(1000 + 200);
    expect(estimate(turns, 'reading', now, by)).toBe(1000 + 400);
  });
});

describe('whatever is asked in whatever order', () => {
  const wish = fc.record({
    lane: fc.constantFrom<Lane>('booking', 'reading', 'refresh'),
    wait: fc.integer({ min: 0, max: 300 }),
    takes: fc.integer({ min: 1, max: 900 }),
  });

  it('no limit is broken, and everybody has a turn in the end', () => {
    fc.assert(
      fc.property(fc.array(wish, { minLength: 1, maxLength: 40 }), (wishes) => {
        const by = rules({ parallel: 2, perSecond: 5 });
        let turns = noTurns;
        let time = now;
        const line: { id: string; lane: Lane; takes: number }[] = [];
        const running: { id: string; start: number; end: number }[] = [];
        const done: { start: number; end: number }[] = [];

        const step = () => {
          for (const job of running.filter(({ end }) => end <= time)) {
            turns = finish(turns, job.id, job.end, by);
            running.splice(running.indexOf(job), 1);
            done.push(job);
          }
          for (const job of [...line]) {
            const { turns: next, verdict } = take(turns, { id: job.id, lane: job.lane }, time, by);
            turns = next;
            if (!verdict.go) continue;
            line.splice(line.indexOf(job), 1);
            running.push({ id: job.id, start: time, end: time + job.takes });
          }
        };

        wishes.forEach(({ lane, wait, takes }, index) => {
          line.push({ id: `j${index}`, lane, takes });
          for (let moment = 0; moment <= wait; moment += 50) {
            step();
            time += 50;
          }
        });
        for (let more = 0; more < 4000 && line.length + running.length > 0; more += 1) {
          step();
          time += 50;
        }
        expect(line).toEqual([]);

        const all = done.toSorted((a, b) => a.start - b.start);
        for (const { start } of all) {
          expect(all.filter((other) => other.start <= start && other.end > start).length).toBeLessThanOrEqual(2);
          // Wherever between leaving and answer the service counts them: never six in one second.
          expect(all.filter((other) => other.start <= start + 999 && other.end >= start).length).toBeLessThanOrEqual(5);
          expect(all.filter((other) => other.start >= start && other.start < start + 1000).length).toBeLessThanOrEqual(5);
          expect(all.filter((other) => other.end > start - 1000 && other.end <= start).length).toBeLessThanOrEqual(5);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('rests are kept between one request’s end and the next one’s start', () => {
    fc.assert(
      fc.property(fc.array(wish, { minLength: 2, maxLength: 12 }), (wishes) => {
        const by = rules({ parallel: 1, restAfterCompletion: 5000 });
        let turns = noTurns;
        let time = now;
        let lastEnd = Number.NEGATIVE_INFINITY;
        for (const [index, { lane, takes, wait }] of wishes.entries()) {
          time += wait;
          const id = `j${index}`;
          for (let tries = 0; ; tries += 1) {
            const { turns: next, verdict } = take(turns, { id, lane }, time, by);
            turns = next;
            if (verdict.go) break;
            expect(verdict.look).toBeGreaterThan(0);
            expect(tries).toBeLessThan(100);
            time += verdict.look;
          }
          expect(time - lastEnd).toBeGreaterThanOrEqual(5000 + durations.margin);
          time += takes;
          turns = finish(turns, id, time, by);
          lastEnd = time;
        }
      }),
    );
  });
});

describe('how it stands', () => {
  it('counts who runs and who waits in which lane, and what is left of the day', () => {
    const by = rules({ parallel: 1, perDay: 10 });
    const { turns } = ask(
      noTurns,
      [
        ['a', 'reading'],
        ['b', 'booking'],
        ['c', 'refresh'],
        ['d', 'refresh'],
      ],
      now,
      by,
    );
    expect(standing(turns, now, by)).toEqual({
      running: 1,
      waiting: { booking: 1, reading: 0, refresh: 2 },
      restFor: 0,
      budget: { perDay: 10, left: 9, kept: 2 },
    });
    expect(standing(turns, now + durations.day + durations.day / 90, by).budget).toMatchObject({ left: 10 });
  });

  it('has no budget where the service counts no days, and tells of a rest', () => {
    const by = rules({ parallel: 1 });
    expect(standing(pause(noTurns, now + 4000), now, by)).toMatchObject({ restFor: 4000, budget: null });
  });
});
