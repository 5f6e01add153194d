/** How a view lives: a value of its own that it is drawn with, and one of the booking that it follows. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Live } from '../booking/live.ts';

export interface Cell<Value> {
  value: Value;
}

/** Kept from drawing to drawing; setting another value draws again. */
export function useCell<Value>(first: Value): Cell<Value> {
  const [, draw] = useState(0);
  const cell = useRef<Cell<Value> | null>(null);
  cell.current ??= {
    get value() {
      return first;
    },
    set value(next) {
      if (next === first) return;
      first = next;
      draw((count) => count + 1);
    },
  };
  return cell.current;
}

/** What it says now; when it says something else, the view is drawn again. */
export function useValue<Value>(live: Live<Value>): Value {
  const [, draw] = useState<Value>(() => live.value);
  useLayoutEffect(() => {
    const follow = () => draw(() => live.value);
    // It may have changed between drawing and now.
    follow();
    return live.follow(follow);
  }, [live]);
  return live.value;
}
