/** The page's own link, the last resort: it comes back when nothing else works, or when nothing has come for too long. */

/** Milliseconds that somebody looks at nothing. */
const PATIENCE = 3500;

/** Returns what looks anew whether it is needed; `isLost` is told whether patience is at an end. */
export function pageLink(frame: HTMLElement, isLost: (late: boolean) => boolean, after: (ms: number, run: () => void) => void): () => void {
  const link = document.createElement('slot');
  let late = false;
  const look = () => {
    if (!isLost(late)) link.remove();
    else if (!link.parentNode) frame.append(link);
  };
  after(PATIENCE, () => {
    late = true;
    look();
  });
  return look;
}
