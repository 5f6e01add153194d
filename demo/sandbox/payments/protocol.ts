/** What was called, and what was wrong with it. No key stands in it. */
export interface Call {
  readonly at: number;
  readonly account: string | null;
  readonly method: string;
  readonly path: string;
  readonly key: string | null;
  /** 0 when it was not answered. */
  readonly status: number;
}

export interface Violation {
  readonly at: number;
  readonly kind: 'credentials' | 'key_missing' | 'key_reused' | 'amount' | 'request';
  readonly path: string;
  readonly detail: string;
}

export interface Protocol {
  readonly calls: Call[];
  readonly violations: Violation[];
}
