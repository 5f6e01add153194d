/** The outside world on Node: names are looked up before a picture is fetched. */
import type { Runtime } from '../../ports/runtime.ts';
import { createWebRuntime } from '../web-runtime.ts';
import { leadsInside } from './leads-inside.ts';

export const createNodeRuntime = (log: (text: string) => void, now: () => number = Date.now): Runtime =>
  createWebRuntime({ log, now, leadsInside: (hostname) => leadsInside(hostname) });
