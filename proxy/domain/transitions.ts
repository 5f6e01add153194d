/**
 * Every step in the life of a booking, as plain data. Nothing else changes a booking's state (lifecycle.ts), and
 * docs/how-a-booking-is-made.md is drawn from here.
 */

/**
 * `made` and `unresolved` only occupy time until a newer schedule shows it; `confirming`, `replacing` and `undoing` were made: they are
 * being confirmed, the booking in whose place they were made is being given up, or they are being taken back.
 */
export type OpenState = 'accepted' | 'sending' | 'verifying' | 'confirming' | 'replacing' | 'undoing' | 'made' | 'unresolved';
/** It holds nothing any more. */
export type EndState = 'refused' | 'expired' | 'withdrawn' | 'cancelled' | 'forgotten';

interface Transition {
  readonly from: readonly OpenState[];
  readonly to: OpenState | EndState;
  readonly when: string;
}

export const transitions = {
  send: {
    from: ['accepted', 'sending'],
    to: 'sending',
    when: 'its turn has come: stored in one step with the turn, before anything leaves',
  },
  putBack: { from: ['accepted', 'sending'], to: 'accepted', when: 'it certainly did not leave, or the service asked to wait' },
  sendAgain: { from: ['verifying'], to: 'accepted', when: 'only a move: the service says that the booking stands at its old time' },
  tryAnother: { from: ['accepted', 'sending', 'verifying'], to: 'accepted', when: 'a definite no, and another unit may do it' },
  refuse: { from: ['accepted', 'sending', 'verifying', 'unresolved'], to: 'refused', when: 'a definite no' },
  expire: { from: ['accepted', 'sending'], to: 'expired', when: 'it could not leave within five minutes' },
  withdraw: { from: ['accepted'], to: 'withdrawn', when: 'the client took it back before anything left' },
  doubt: { from: ['sending'], to: 'verifying', when: 'no answer came, or whoever carried it has died' },
  giveUp: {
    from: ['verifying', 'replacing', 'undoing'],
    to: 'unresolved',
    when: 'nobody could say for fifteen minutes, or two stand where one was to be; client and business are told',
  },
  make: { from: ['sending', 'verifying', 'unresolved'], to: 'made', when: 'the service says that it made it, in its answer or when asked' },
  makeUnconfirmed: { from: ['sending', 'verifying', 'unresolved'], to: 'confirming', when: 'it made it, and waits for our word' },
  makeInPlace: { from: ['sending', 'verifying'], to: 'replacing', when: 'it made it in place of another' },
  makeInVain: { from: ['sending', 'verifying'], to: 'undoing', when: 'it made it in place of another, and wants money for it' },
  confirm: { from: ['confirming'], to: 'made', when: 'our word was taken' },
  outlive: { from: ['replacing'], to: 'made', when: 'the other one is gone' },
  outliveUnconfirmed: { from: ['replacing'], to: 'confirming', when: 'the other one is gone, and it waits for our word' },
  takeBack: {
    from: ['replacing', 'made'],
    to: 'undoing',
    when: 'the other one is not to be given up, or a visit that was made in part is called off',
  },
  keep: { from: ['confirming', 'undoing'], to: 'made', when: 'it could not be confirmed, or taken back: it is what it was' },
  undo: { from: ['undoing'], to: 'withdrawn', when: 'it is taken back' },
  undoReplacement: { from: ['undoing'], to: 'refused', when: 'it is taken back, and the other one stands' },
  cancel: {
    from: ['made', 'confirming', 'replacing', 'undoing', 'unresolved'],
    to: 'cancelled',
    when: 'the service says that it is cancelled',
  },
  settleMade: { from: ['unresolved'], to: 'made', when: 'the business looked, and found it' },
  settleNotMade: { from: ['unresolved'], to: 'expired', when: 'the business looked, and found none' },
  forget: { from: ['made', 'unresolved'], to: 'forgotten', when: 'every schedule that is kept is newer, or another stands in its place' },
} as const satisfies Record<string, Transition>;

export type Step = keyof typeof transitions;
/** Those that end in one of the states. */
type StepTo<State> = { [Name in Step]: (typeof transitions)[Name]['to'] extends State ? Name : never }[Step];
export type StepOn = StepTo<OpenState>;
export type LastStep = StepTo<EndState>;

/** Whether the step goes from there: what comes too late goes from nowhere. */
export const goes = (step: Step, state: OpenState): boolean => (transitions[step].from as readonly OpenState[]).includes(state);
