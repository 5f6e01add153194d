/** Waiting for a turn, and being checked: fetched when a booking is sent. */
import { waitingSheet as css } from '../theme/waiting.ts';

export { Progress, WaitingStep } from '../steps/waiting-step.tsx';
export { css };
