/** A part of the bench: what it found out, for the console, for the documents and for whoever judges. Types only. */
export interface Table {
  /** Names its place in docs/performance.md. */
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Series {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface Plot {
  /** Of the file in docs/plots. */
  readonly name: string;
  readonly title: string;
  readonly x: string;
  readonly y: string;
  /** By powers of ten. */
  readonly logX?: boolean;
  readonly series: readonly Series[];
  /** A line that should not be crossed. */
  readonly limit?: { readonly name: string; readonly y: number };
}

export interface Outcome {
  /** Counts that were broken; times never are. */
  readonly broken: readonly string[];
  readonly tables: readonly Table[];
  readonly plots: readonly Plot[];
}

/** `factor` shortens it; `say` tells how it goes. */
export type Part = (factor: number, say: (line: string) => void) => Promise<Outcome>;
