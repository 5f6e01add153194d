/** The outside world on Workers, and what tests may set. The platform reaches no private network, and serves the script itself. */
import { type Durations, durations } from '../../domain/durations.ts';
import type { Assets } from '../../ports/assets.ts';
import type { Runtime } from '../../ports/runtime.ts';
import { createWebRuntime } from '../web-runtime.ts';

export interface WorkerOptions {
  readonly durations: Durations;
  readonly now: () => number;
}

export const asInLife: WorkerOptions = { durations, now: () => Date.now() };

export const workerRuntime = (now: WorkerOptions['now']): Runtime =>
  createWebRuntime({ log: (text) => console.log(text), now, leadsInside: async () => false });

/** What reaches the Worker is what the platform has not found among the files. */
const none = async () => null;
export const noAssets: Assets = { script: none, openapi: none, file: none };
