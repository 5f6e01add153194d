/**
 * The way to the captcha's frame and back: a channel whose one end is handed to the frame, with the word that was put into its
 * address. The frame has no origin, so it cannot be named as a target; only this document in this frame knows the word.
 */

/** What the frame says. */
export interface FrameMessage {
  readonly ready?: boolean;
  readonly failed?: boolean;
  readonly height?: number;
  readonly token?: string | null;
  readonly answer?: string | null;
}

export interface FramePort {
  /** What was answered so far; null when nothing was, or nobody speaks. */
  ask(): Promise<string | null>;
  close(): void;
}

/** A frame that does not answer within this is not asked any longer. */
const PATIENCE = 3000;

export function openPort(frame: HTMLIFrameElement, word: string, hear: (message: FrameMessage) => void): FramePort {
  const { port1: port, port2 } = new MessageChannel();
  let answer: ((token: string | null) => void) | null = null;
  port.onmessage = ({ data }: MessageEvent<FrameMessage>) => {
    if ('answer' in data) answer?.(data.answer ?? null);
    else hear(data);
  };
  const { color: colour, colorScheme: scheme } = getComputedStyle(frame);
  frame.contentWindow?.postMessage({ word, colour, scheme }, '*', [port2]);
  return {
    ask: () =>
      new Promise((resolve) => {
        const timer = setTimeout(() => resolve(null), PATIENCE);
        answer = (token) => {
          clearTimeout(timer);
          resolve(token);
        };
        port.postMessage(null);
      }),
    close: () => port.close(),
  };
}
