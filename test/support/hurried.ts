/** Durations for tests over real clocks: shorter by a factor, but patient where a busy machine may be slow. */
import { type Durations, scaled } from '../../proxy/domain/durations.ts';

export const FACTOR = 20;

/** The bounds only matter to what hangs; nothing else comes near them. */
export const hurried = (more: Partial<Durations> = {}): Durations => ({ ...scaled(FACTOR), readBound: 5000, bookingAnswer: 500, ...more });
