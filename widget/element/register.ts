/** The core's door: defines the element, once a page. */
import { createElementClass, type ElementDefaults } from './booking-element.ts';

export function register(defaults: ElementDefaults): void {
  // A second copy of the script on one page changes nothing.
  if (!customElements.get('okno-booking')) customElements.define('okno-booking', createElementClass(defaults));
}
