/** Answers that were given once, as the bare servers beside the proxy give them again: headers, and body. */
export interface Canned {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export const canned: readonly Canned[] = JSON.parse(process.argv[2] ?? '[]');
