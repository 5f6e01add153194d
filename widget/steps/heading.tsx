/** A step's heading; it takes the focus when the client came here by choosing, so that reading goes on from it. */
import { useLayoutEffect, useRef } from 'preact/hooks';

export function Heading({ title, focus }: { title: string; focus: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const root = heading.current?.getRootNode();
    // On load nothing inside has the focus, and nothing is taken from the page.
    if (focus && root instanceof ShadowRoot && root.host.matches(':focus-within, [data-used]'))
      heading.current?.focus({ preventScroll: true });
  }, [title, focus]);
  return (
    <h2 part="title" ref={heading} tabIndex={-1}>
      {title}
    </h2>
  );
}
