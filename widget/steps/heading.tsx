/** A step's heading; it takes the focus when the client came here by choosing, so that reading goes on from it. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useView } from '../ui/view.ts';

interface Props {
  readonly title: string;
  readonly focus: boolean;
  /** What comes without the client's doing is said where it does not take the focus. */
  readonly say?: boolean;
}

export function Heading({ title, focus, say }: Props) {
  const { announce } = useView();
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef('');
  useLayoutEffect(() => {
    const root = heading.current?.getRootNode() as { readonly host?: Element } | undefined;
    // On load nothing inside has the focus, and nothing is taken from the page; nor when the same step is named anew.
    if (!before.current && focus && root?.host?.matches(':focus-within, [data-used]')) heading.current?.focus({ preventScroll: true });
    else if (say) announce(title);
    before.current = title;
  }, [title]);
  return (
    <h2 part="title" ref={heading} tabIndex={-1}>
      {title}
    </h2>
  );
}
