/** The services at which every interleaving is played: one that refuses what overlaps, and one that must be looked at first. */
import { explore } from './explore.ts';
import { type PlayOptions, play } from './play.ts';

const refusing = { limits: { parallel: 2, perSecond: 5, perDay: 5000, timeout: 20_000 }, acceptsDoubles: false } as const;
const accepting = { limits: { parallel: 1, restAfterCompletion: 5000, timeout: 20_000 }, acceptsDoubles: true } as const;

/** Those that run with the tests. */
export const cases = {
  'a service that refuses what overlaps': { ...refusing, first: 'answered' },
  'the same, whose first answer never comes': { ...refusing, first: 'not answered' },
  'a service that takes two for one time, once in five seconds': { ...accepting, first: 'answered' },
} as const satisfies Readonly<Record<string, PlayOptions>>;

export const moreCases: Readonly<Record<string, PlayOptions>> = {
  ...cases,
  'the one that refuses, whose first request is lost': { ...refusing, first: 'lost' },
  'the one that takes two, whose first answer never comes': { ...accepting, first: 'not answered' },
};

export const interleave = (options: PlayOptions, disturbances: number) => explore((choose) => play(options, choose), disturbances);
