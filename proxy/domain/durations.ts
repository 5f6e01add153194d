/** Every duration of the proxy in one table, in milliseconds; the runtime hands it in, so that tests can scale it. */
import type { Millis } from '../../shared/local-time.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

export const durations = {
  /** Added to a service's own windows and rests, for clocks and networks that differ. */
  margin: 200,
  second: SECOND,
  day: 24 * HOUR,
  /** How long a sign of life lasts: a waiting caller or a booking's driver that is silent longer counts as dead. */
  lease: 15 * SECOND,
  /** How often a waiting caller looks again when nothing wakes it. */
  poll: 250,
  /** A lane below booking gets one read when it had none for this long. */
  readStarved: 60 * SECOND,
  /** Site, service and quote give up after this. */
  readBound: 10 * SECOND,
  /** A missing snapshot is waited for this long, when its read may leave within `leavesSoon`. */
  snapshotWait: 2 * SECOND,
  leavesSoon: SECOND,
  /** A wanted snapshot keeps its place while anyone asked for it within this. */
  wanted: 60 * SECOND,
  /** Freshness at an unspent budget; it stretches as the day is used up. */
  catalogueFresh: 15 * MINUTE,
  serviceFresh: 15 * MINUTE,
  availabilityFresh: MINUTE,
  freshAtMost: 2 * HOUR,
  /** How long an old snapshot is kept at all, and with it the masks of bookings made since. */
  snapshotKept: 6 * HOUR,
  /** After a failed read the next one waits this long. */
  failureKept: 5 * SECOND,
  promoFresh: 30 * SECOND,
  pictureFresh: 24 * HOUR,
  /** How old a client's own booking may be shown. */
  ownBookingFresh: 5 * SECOND,
  /** How long a manage link opens after the booking has ended. */
  linkLasts: 30 * 24 * HOUR,
  /** The request waits this long for the booking before it answers 202. */
  bookingAnswer: 3 * SECOND,
  /** A booking that could not begin by then expires. */
  bookingBegins: 5 * MINUTE,
  /** An unanswered booking is looked into for this long: the first callback retry comes after ten minutes. */
  verifying: 15 * MINUTE,
  /** How long after it was made a part of a visit may be taken back. */
  undoable: HOUR,
  /** How long taking back, and confirming, is tried. */
  finishing: 5 * MINUTE,
  /** Between two questions about a booking that a notification named, and two posts of an alert. */
  askedAgain: MINUTE,
  /** How long a page to pay is open where the service sets no time. */
  paymentOpen: HOUR,
  /** How soon, and how seldom at the most, an open page is looked at when its gateway tells nothing. */
  paymentLooked: 20 * SECOND,
  paymentRest: HOUR,
  /** Between two questions about a booking that is made once more because its money came late. */
  paymentRebooked: 2 * SECOND,
  /** What is known of a payment, so that money that comes twice is known for what it is. Nothing personal. */
  paymentKept: 60 * 24 * HOUR,
  /** Tickets and idempotency keys. */
  remembered: 24 * HOUR,
} as const satisfies Record<string, Millis>;

export type Durations = { readonly [Name in keyof typeof durations]: Millis };

/** All durations divided by `factor`. */
export const scaled = (factor: number): Durations =>
  Object.fromEntries(Object.entries(durations).map(([name, ms]) => [name, ms / factor])) as Durations;
