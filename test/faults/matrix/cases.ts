/** What goes wrong, and how it may end. The same for every store. */
import type { Quirks } from '../../../demo/sandbox/simplybook/quirks.ts';
import type { Meddling } from './process.ts';

export interface FaultCase {
  readonly what: string;
  /** What the service does with the booking. */
  readonly quirks?: Partial<Quirks>;
  /** The first request with a booking finds no connection. */
  readonly refused?: true;
  /** What becomes of the so-many-th step that is stored for the booking, and of how many. */
  readonly step?: { readonly number: number; readonly how: Exclude<Meddling, 'none'>; readonly times?: number };
  /** What is done once the service was asked to book. */
  readonly sent?: 'kill' | 'kill and tell' | 'clock forwards' | 'clock backwards' | 'store away';
  /** What the client is told in the end, as one of these. */
  readonly told: readonly ('booked' | 'unresolved')[];
  /** Whether the service has it then, where that is certain. */
  readonly made?: boolean;
}

const unknown = ['unresolved'] as const;
const known = ['booked'] as const;
const either = ['booked', 'unresolved'] as const;

const service: readonly FaultCase[] = [
  { what: 'the service hangs before it books', quirks: { hangBeforeCommit: 1 }, told: unknown, made: false },
  { what: 'the service hangs after it has booked', quirks: { hangAfterCommit: 1 }, told: unknown, made: true },
  { what: 'the connection is cut after it has booked', quirks: { cutAfterCommit: 1 }, told: unknown, made: true },
  { what: 'a gateway answers with HTML', quirks: { html502: 1, faultMethod: 'book' }, told: unknown, made: false },
  { what: 'it answers nothing', quirks: { emptyBody: 1, faultMethod: 'book' }, told: unknown, made: false },
  { what: 'it answers garbage', quirks: { garbage: 1, faultMethod: 'book' }, told: unknown, made: false },
  { what: 'it asks to wait', quirks: { throttleNext: 1 }, told: either, made: true },
  { what: 'it refuses the connection', refused: true, told: either, made: true },
];

const clock: readonly FaultCase[] = [
  { what: 'the clock jumps two hours forwards while it books', quirks: { slowMs: 200 }, sent: 'clock forwards', told: either, made: true },
  {
    what: 'the clock jumps two hours backwards while it books',
    quirks: { slowMs: 200 },
    sent: 'clock backwards',
    told: either,
    made: true,
  },
];

const outages: readonly FaultCase[] = [
  ...[1, 2, 3, 4, 5].flatMap((number): FaultCase[] => [
    { what: `the store is away at step ${number}`, step: { number, how: 'fails', times: 2 }, told: either },
    { what: `the store’s answer to step ${number} is lost`, step: { number, how: 'fails after' }, told: either },
  ]),
];

const kills: readonly FaultCase[] = [
  ...[1, 2, 3, 4, 5].map(
    (number): FaultCase => ({ what: `the process dies before step ${number}`, step: { number, how: 'dies' }, told: either }),
  ),
  { what: 'the process dies after the last step', step: { number: 5, how: 'dies after' }, told: either },
  { what: 'the process dies while the service books', quirks: { hangAfterCommit: 1 }, sent: 'kill', told: unknown, made: true },
  {
    what: 'the process dies while the service books, and a callback comes',
    quirks: { hangAfterCommit: 1 },
    sent: 'kill and tell',
    told: known,
    made: true,
  },
];

/** Where nothing survives the process, there is nothing to die for. */
export const casesFor = (survives: boolean): readonly FaultCase[] => [...service, ...clock, ...outages, ...(survives ? kills : [])];

/** Where the store is a server of its own. */
export const serverCase = (what: string): FaultCase => ({ what, quirks: { slowMs: 150 }, sent: 'store away', told: either, made: true });

/** One each, and one for the race: where sandboxes are started before. */
export const sandboxesNeeded = casesFor(true).length + 1;
