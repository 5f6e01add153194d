/** The frame of every end: a mark, a heading that takes the focus or is said, and what follows from it. */
import type { ComponentChildren } from 'preact';
import { clockIcon, questionIcon, tickIcon } from '../ui/icons.tsx';
import { Heading } from './heading.tsx';

interface Props {
  readonly title: string;
  /** Good when empty. */
  readonly mark: '' | 'wait' | 'doubt';
  readonly children: ComponentChildren;
}

export function Ending({ title, mark, children }: Props) {
  return (
    <section class="outcome" aria-label={title}>
      <span class={`mark ${mark}`}>{mark === '' ? tickIcon() : mark === 'doubt' ? questionIcon() : clockIcon()}</span>
      <Heading title={title} focus say />
      {children}
    </section>
  );
}
