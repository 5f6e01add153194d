/** The widget itself within a mode: an element of its own, set like the one that the page has, with the page's link inside. */

/** What belongs to the outer element alone. */
const own = ['mode', 'lang', 'id', 'class', 'style', 'slot', 'hidden', 'part', 'data-used'];

export function createInner(host: HTMLElement): HTMLElement {
  const inner = document.createElement('okno-booking');
  // Until the widget stands, and when it cannot, the page's own link shows.
  inner.append(document.createElement('slot'));
  const copy = () => {
    // From within a shadow nobody sees what language the page is in, or turns to.
    inner.lang = host.closest('[lang]')?.getAttribute('lang') ?? '';
    for (const { name, value } of host.attributes) {
      if (!own.includes(name) && inner.getAttribute(name) !== value) inner.setAttribute(name, value);
    }
    for (const { name } of [...inner.attributes]) if (!own.includes(name) && !host.hasAttribute(name)) inner.removeAttribute(name);
  };
  copy();
  const changes = new MutationObserver(copy);
  changes.observe(document, { subtree: true, attributeFilter: ['lang'] });
  changes.observe(host, { attributes: true });
  return inner;
}
