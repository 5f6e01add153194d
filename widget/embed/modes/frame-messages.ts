/**
 * What a frame and the page around it say to each other, and the way. The frame says that it is there, with the word that the page
 * had put into its address; the page answers this frame, at the proxy's origin, with one end of a channel. All else goes through it.
 */

/** Follows `#` in the frame's address. */
export const WORD = 'okno=';

/** The page's own look, so that the frame takes it. */
export interface Look {
  readonly accent: string;
  readonly colour: string;
  readonly ground: string;
  readonly font: string;
  readonly scheme: string;
}

export interface Greeting {
  readonly word: string;
  readonly look: Look;
}

/** The page has changed how it looks, or what it asks for. */
export interface Now {
  readonly look: Look;
  readonly wishes: Readonly<Record<string, string>>;
}

export interface FrameMessage {
  /** Of all that stands in the frame. */
  readonly height?: number;
  /** An event of the widget. */
  readonly event?: readonly [name: string, detail: object];
}

/** What the frame sent, if it is what a frame may send. */
export function frameMessage(data: unknown): FrameMessage {
  if (typeof data !== 'object' || data === null) return {};
  const { height, event } = data as Readonly<Record<string, unknown>>;
  const isHeight = typeof height === 'number' && height >= 0 && height <= 20_000;
  const isEvent = Array.isArray(event) && /^okno-[a-z]+$/.test(String(event[0])) && typeof event[1] === 'object' && event[1] !== null;
  return { ...(isHeight && { height }), ...(isEvent && { event: [String(event[0]), event[1]] as const }) };
}

/** Whether somebody knows the word. */
export const knows = (word: string, data: unknown): boolean =>
  word !== '' && typeof data === 'object' && data !== null && 'word' in data && data.word === word;

export function greetingFor(word: string, data: unknown): Greeting | null {
  if (!knows(word, data)) return null;
  const { look } = data as Readonly<Record<string, unknown>>;
  return typeof look === 'object' && look !== null ? { word, look: look as Look } : null;
}
