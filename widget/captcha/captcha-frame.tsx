/** The frame in which a business's captcha stands: as high as what is in it, named, and without an origin of its own. */

import { useEffect, useRef } from 'preact/hooks';
import { useCell } from '../ui/value.ts';
import { type FrameMessage, type FramePort, openPort } from './frame-port.ts';

interface Props {
  readonly address: string;
  readonly title: string;
  readonly described: object;
  /** The frame's end, or null when it is gone. */
  readonly onPort: (port: FramePort | null) => void;
  readonly onToken: (token: string | null) => void;
  readonly onFailure: () => void;
}

/** A frame from which nothing is heard within this has failed; what it loads comes from somewhere else. */
const PATIENCE = 20_000;
const HEIGHT_AT_MOST = 640;

export function CaptchaFrame({ address, title, described, onPort, onToken, onFailure }: Props) {
  const height = useCell<number | null>(null);
  const word = useCell(crypto.getRandomValues(new Uint32Array(4)).join('-')).value;
  const frame = useRef<HTMLIFrameElement>(null);
  const open = useRef<FramePort | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const wait = (ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(onFailure, ms);
  };
  useEffect(() => {
    wait(PATIENCE);
    return () => {
      clearTimeout(timer.current);
      open.current?.close();
      onPort(null);
    };
  }, []);

  const hear = ({ ready, failed, height: tall, token }: FrameMessage) => {
    clearTimeout(timer.current);
    if (failed) onFailure();
    if (ready) onPort(open.current);
    if (tall !== undefined) height.value = Math.min(tall, HEIGHT_AT_MOST);
    if (token !== undefined) onToken(token);
  };
  const hand = () => {
    if (!frame.current) return;
    open.current?.close();
    open.current = openPort(frame.current, word, hear);
    // Something was loaded; whether it is ours shows at once.
    wait(2000);
  };

  return (
    <>
      {height.value === null && <div class="bone" />}
      <iframe
        ref={frame}
        id="field-captcha"
        title={title}
        src={`${address}#${word}`}
        sandbox="allow-scripts"
        style={{ height: `${height.value ?? 0}px` }}
        onLoad={hand}
        {...described}
      />
    </>
  );
}
