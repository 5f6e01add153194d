/** How each service is told of a moment: one table. Every call is to a function that the page already has; no script is fetched. Pure but for that call. */
import type { Moment, Purchase } from './moments.ts';

/** What a page may have. Others put these there, so each may be missing. */
export interface PageFunctions {
  readonly gtag?: unknown;
  readonly dataLayer?: unknown;
  readonly ym?: unknown;
  readonly fbq?: unknown;
}

/** False when the page does not have the service's function, or has it for something else. */
type Tell = (page: PageFunctions, moment: Moment, counter: string) => boolean;

/** By the name that the attribute takes. */
export const services = {
  ga4(page, moment) {
    const say = (...event: [name: string, parameters: object]) => call(page.gtag, 'event', ...event);
    return moment.kind === 'purchase' ? say('purchase', sale(moment)) : say(nameOf(moment), stepOf(moment));
  },
  gtm(page, moment) {
    const { dataLayer } = page;
    if (!Array.isArray(dataLayer)) return false;
    if (moment.kind !== 'purchase') dataLayer.push({ event: nameOf(moment), ...stepOf(moment) });
    // Emptied first, or the container adds the sale to the one before.
    else dataLayer.push({ ecommerce: null }, { event: 'purchase', ecommerce: sale(moment) });
    return true;
  },
  metrika(page, moment, counter) {
    const id = Number(counter);
    if (!(id > 0)) return false;
    const reach = (goal: string, parameters: object) => call(page.ym, id, 'reachGoal', goal, parameters);
    if (moment.kind !== 'purchase') return reach(moment.kind === 'step' ? `okno_step_${moment.step}` : nameOf(moment), {});
    return reach('okno_purchase', moment.price ? { order_price: moment.price.value, currency: moment.price.currency } : {});
  },
  meta(page, moment) {
    if (moment.kind !== 'purchase') return call(page.fbq, 'trackCustom', nameOf(moment), stepOf(moment));
    const { id, service, price } = moment;
    // There a purchase needs a price.
    return call(page.fbq, 'track', price ? 'Purchase' : 'Schedule', { content_ids: [service], ...price }, { eventID: id });
  },
} as const satisfies Readonly<Record<string, Tell>>;

export type ServiceName = keyof typeof services;

/** Those that the attribute names, each once; what is unknown is left out. */
export const namedIn = (attribute: string): readonly ServiceName[] =>
  [...new Set(attribute.toLowerCase().split(/[\s,]+/))].filter((name): name is ServiceName => Object.hasOwn(services, name));

const nameOf = ({ kind }: Moment) => `okno_${kind}`;
const stepOf = (moment: Moment) => (moment.kind === 'step' ? { step: moment.step } : {});

const sale = ({ id, service, price }: Purchase) => ({
  transaction_id: id,
  ...price,
  items: [{ item_id: service, quantity: 1, ...(price && { price: price.value }) }],
});

/** A counter that fails is no matter of the booking's. */
function call(target: unknown, ...values: readonly unknown[]): boolean {
  if (typeof target !== 'function') return false;
  try {
    target(...values);
  } catch {
    // It was told all the same.
  }
  return true;
}
