/** What of the element's events may be told to others: named field by field, so that nothing about a person can be among it. Pure. */
import { toMajor } from '../../../shared/money.ts';
import type { EventDetails, EventName } from '../../element/events.ts';

export type Moment =
  | { readonly kind: 'ready' }
  | { readonly kind: 'step'; readonly step: EventDetails['okno-step']['step'] }
  | { readonly kind: 'submit' }
  | { readonly kind: 'purchase'; readonly id: string; readonly service: string; readonly price: Price | null };

export interface Price {
  readonly value: number;
  readonly currency: string;
}

export type Purchase = Extract<Moment, { kind: 'purchase' }>;

export type Heard = {
  readonly [Name in EventName]: { readonly name: Name; readonly detail: EventDetails[Name] };
}[EventName];

/** Events that may be told, in the order of the funnel. */
export const heardNames = ['okno-ready', 'okno-step', 'okno-submit', 'okno-booked'] as const satisfies readonly EventName[];

export function momentOf(heard: Heard): Moment | null {
  switch (heard.name) {
    case 'okno-ready':
      return { kind: 'ready' };
    case 'okno-step':
      return { kind: 'step', step: heard.detail.step };
    case 'okno-submit':
      return { kind: 'submit' };
    case 'okno-booked': {
      const { id, status, service, price } = heard.detail;
      // What is not paid for yet is told when it is; what has no name of its own could be told twice.
      if (id === null || status === 'awaiting_payment') return null;
      return { kind: 'purchase', id, service, price: price && { value: toMajor(price), currency: price.currency } };
    }
    default:
      return null;
  }
}
