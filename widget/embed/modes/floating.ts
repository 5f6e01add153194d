/** A button in the corner of the window, above the page and held by nothing of it; the end of the page stays free of it. */

export function floatButton(host: HTMLElement, button: HTMLElement): void {
  button.classList.add('float');
  host.toggleAttribute('data-last', isLast(host));
  // In the top layer no transformed ancestor holds it; browsers without one fix it where it stands.
  if (!('popover' in button)) return;
  button.popover = 'manual';
  button.showPopover();
  // Moved to another place in the page it would stay hidden.
  button.addEventListener('toggle', () => {
    if (button.isConnected && !button.matches(':popover-open')) button.showPopover();
  });
}

/** Nothing of the page comes after it, so a strip of its own height lets the last lines be scrolled clear of the button. */
function isLast(host: Element): boolean {
  for (let element: Element | null = host; element && element !== document.body; element = element.parentElement) {
    for (let next = element.nextElementSibling; next; next = next.nextElementSibling) {
      if (next.getBoundingClientRect().height > 0) return false;
    }
  }
  return true;
}
