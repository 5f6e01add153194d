/** Waiting is rare, so what draws it is fetched when a booking is sent; until it is there, the shape of it. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Waiting as WaitingState } from '../booking/state.ts';
import { useValue } from '../ui/value.ts';
import { useFullView, type WaitingParts } from '../ui/view.ts';
import { Missing } from './missing.tsx';
import { Skeleton } from './skeleton.tsx';

export interface WaitingProps {
  readonly state: WaitingState;
  /** Draws another kind of ticket. */
  readonly draw?: (parts: WaitingParts) => ComponentChildren;
}

export function Waiting({ state, draw }: WaitingProps) {
  const { waiting } = useFullView();
  useLayoutEffect(waiting.need, []);
  const parts = useValue(waiting.parts);
  if (parts) return draw ? draw(parts) : <parts.WaitingStep state={state} words={parts.words} />;
  return (
    <>
      <Missing of={waiting} />
      <Skeleton rows={3} />
    </>
  );
}
