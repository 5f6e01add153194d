/** The frame of every end: a mark, a heading that takes the focus and is announced, and what follows from it. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { clockIcon, questionIcon, tickIcon } from '../ui/icons.tsx';
import { useFullView } from '../ui/view.ts';

interface Props {
  readonly title: string;
  /** Good when empty. */
  readonly mark: '' | 'wait' | 'doubt';
  readonly children: ComponentChildren;
}

export function Ending({ title, mark, children }: Props) {
  const { announce } = useFullView();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
    announce(title);
  }, [title]);
  return (
    <section class="outcome" aria-label={title}>
      <span class={`mark ${mark}`}>{mark === '' ? tickIcon() : mark === 'doubt' ? questionIcon() : clockIcon()}</span>
      <h2 part="title" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
