/** What the loader hands to the chunks that it fetches. Types only: a mode knows nothing of the core. */

export interface Embed {
  /** Where the script came from, without a slash at the end. */
  readonly proxy: string;
  /** Of what is said in and around this element: the language there is, as exactly as somebody wishes for it. */
  locale(element?: Element): string;
  /** Fetches the core and the language; rejects when it cannot be had. */
  load(): Promise<void>;
  /** Builds what stands around a widget in this place. Again is as good as once. */
  stand(host: HTMLElement): Promise<void>;
}

/** A mode's chunk. */
export interface Mode {
  stand(host: HTMLElement, embed: Embed): void | Promise<void>;
}

/** A call of the page: a name and its arguments. */
export type Call = readonly [name: string, ...args: unknown[]];

export interface OknoGlobal {
  (...call: Call): unknown;
  /** Calls made before the script came. */
  q?: ArrayLike<unknown>[];
  /** The script is here, whoever includes it again. */
  here?: boolean;
  /** What the client has said to being counted: nothing is told before `granted`. */
  consent?: unknown;
}

declare global {
  interface Window {
    okno?: OknoGlobal;
  }
}
