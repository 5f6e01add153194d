/** What a screen reader would hear of a widget, in order: what gets the focus, and what live regions say. Knows no step. */

export interface Heard {
  /** Everything since the last time. */
  take(): readonly string[];
}

const LIVE = '[role=status], [role=alert]';

export function listenTo(root: ShadowRoot): Heard {
  let lines: string[] = [];
  root.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) lines.push(`focus ${roleOf(target)}: ${nameOf(target, root)}`);
  });
  const watch = new MutationObserver(note);
  /** A region that is new or says something else speaks, once for each drawing. */
  function note(changes: readonly MutationRecord[]): void {
    const speaking = new Set<Element>();
    for (const { target, addedNodes } of changes) {
      const around = (target instanceof Element ? target : target.parentElement)?.closest(LIVE);
      if (around) speaking.add(around);
      for (const added of addedNodes) {
        if (!(added instanceof Element)) continue;
        if (added.matches(LIVE)) speaking.add(added);
        for (const region of added.querySelectorAll(LIVE)) speaking.add(region);
      }
    }
    for (const region of speaking) {
      const text = textOf(region);
      if (text !== '' && region.isConnected) lines.push(`${region.getAttribute('role')}: ${text}`);
    }
  }
  watch.observe(root, { subtree: true, childList: true, characterData: true });
  return {
    take() {
      note(watch.takeRecords());
      const taken = lines;
      lines = [];
      return taken;
    },
  };
}

/** As it is read: one text after the other. */
function textOf(node: Element): string {
  const own = [...node.childNodes].map((child) => (child instanceof Element ? ` ${textOf(child)} ` : child.textContent));
  return own
    .join('')
    .replaceAll(/\s*\n\s*| {2,}/g, ' ')
    .trim();
}

const roles: Readonly<Record<string, string>> = { h2: 'heading', button: 'button', input: 'field', a: 'link' };

const roleOf = (element: HTMLElement): string =>
  element.getAttribute('role') ?? roles[element.localName] ?? (element.hasAttribute('data-summary') ? 'summary' : element.localName);

function nameOf(element: HTMLElement, root: ShadowRoot): string {
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
  const name = element.getAttribute('aria-label') ?? textOf(label ?? element);
  const described = element.getAttribute('aria-invalid') ? root.getElementById(element.getAttribute('aria-describedby') ?? '') : null;
  const states = [element.getAttribute('aria-checked') === 'true' ? '(checked)' : '', described ? `(${textOf(described)})` : ''];
  return [name, ...states].filter((part) => part !== '').join(' ');
}
