/** What the figures were measured on, named so that nobody takes them for another machine's. */
import { cpus, loadavg, totalmem } from 'node:os';

export const machine = (chromium: string | null, factor: number, now: number): string =>
  [
    `Measured on ${new Date(now).toISOString().slice(0, 10)}`,
    `${cpus().length} × ${(cpus()[0]?.model ?? 'processor').trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`,
    `Node ${process.versions.node}`,
    ...(factor === 1 ? [] : [`**a hurried run (--factor ${factor}), not to be quoted**`]),
    ...(chromium === null ? [] : [chromium]),
    `everything on one machine, whose load was ${(loadavg()[2] ?? 0).toFixed(1)} in the last quarter of an hour`,
  ].join(' · ');
