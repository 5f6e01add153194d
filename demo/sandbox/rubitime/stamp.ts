/** The service stamps what it writes in Moscow time, wherever a branch is: "2026-12-01 14:30:05". */
import { toText, wallNow } from '../engine/wall-clock.ts';

export const SERVICE_ZONE = 'Europe/Moscow';

export const stampOf = (now: number): string => toText(Math.floor(wallNow(now, SERVICE_ZONE)));
