/** Vue 3 knows the element: its templates are checked against this. */
import type {} from 'okno/vue';
import type { GlobalComponents } from 'vue';

type Element = InstanceType<GlobalComponents['okno-booking']>;
type Attributes = Element['$props'];

export const right: Attributes = { site: 'salon', mode: 'popup', class: 'booking' };
// @ts-expect-error it needs a site
export const nameless: Attributes = {};
// @ts-expect-error no such theme
export const unknown: Attributes = { site: 'salon', theme: 'pink' };

export function told(element: Element): void {
  element.goTo('time');
  element.$emit('okno-step', new CustomEvent('okno-step', { detail: { step: 'time' } }));
  // @ts-expect-error no such event
  element.$emit('okno-paid', new CustomEvent('okno-paid', { detail: {} }));
}
