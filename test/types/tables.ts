/** The published types are the tables' own; compiled, never run. */
import type { OknoAttributes, OknoBookingElement, OknoEvents, OknoMethods, OknoPrefill, OknoProperties } from 'okno/element';
import type { PageEventDetails } from '../../shared/contract/page-event.ts';
import type { BookingMethods } from '../../widget/element/methods.ts';
import type { countingOptions, OptionName, Prefill } from '../../widget/element/options.ts';

/** True when each fits the other. */
type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;

export const attributes: Same<keyof OknoAttributes, OptionName | keyof typeof countingOptions> = true;
export const properties: Same<keyof OknoProperties, OptionName> = true;
export const events: Same<OknoEvents, PageEventDetails> = true;
export const eventNames: Same<keyof OknoEvents, keyof PageEventDetails> = true;
export const methods: Same<OknoMethods, BookingMethods> = true;
export const methodNames: Same<keyof OknoMethods, keyof BookingMethods> = true;
export const wishes: Same<keyof OknoPrefill, keyof Prefill> = true;
export const found: Same<HTMLElementTagNameMap['okno-booking'], OknoBookingElement> = true;

export function listen(element: OknoBookingElement): void {
  element.addEventListener('okno-step', ({ detail }) => element.goTo(detail.step));
  // @ts-expect-error no such step
  element.goTo('payment');
  // @ts-expect-error a text, as its attribute is
  element.service = 7;
}
