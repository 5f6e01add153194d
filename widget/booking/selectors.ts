/** What the draft's ids stand for, and who or what may still be chosen. Pure. */
import type { Field, Location, Quote, Service, Site, Unit } from './contract.ts';
import { ANY_UNIT, type Draft } from './draft.ts';
import type { Session, State } from './state.ts';

const byId = <Item extends { readonly id: string }>(items: readonly Item[], id: string | null): Item | null =>
  items.find((item) => item.id === id) ?? null;

export const chosenService = (site: Site, draft: Draft): Service | null => byId(site.services, draft.service);
export const chosenLocation = (site: Site, draft: Draft): Location | null => byId(site.locations, draft.location);
/** null for "any" too. */
export const chosenUnit = (site: Site, draft: Draft): Unit | null => byId(site.units, draft.unit);

/** The zone of the times that are shown: a made booking's own, else the chosen place's, and until there is one the business's. */
export function shownZone(state: State, clientZone: string): string {
  if (state.phase === 'finished' && state.ticket.state === 'booked') return state.ticket.confirmation.timezone;
  return 'site' in state ? (chosenLocation(state.site, state.draft) ?? state.site).timezone : clientZone;
}

/** Places at which somebody performs the chosen service. */
export function candidateLocations(site: Site, draft: Draft): readonly Location[] {
  const service = chosenService(site, draft);
  return service ? site.locations.filter(({ units }) => units.some((unit) => service.units.includes(unit))) : site.locations;
}

/** Units that perform the chosen service at the chosen place. */
export function candidateUnits(site: Site, draft: Draft): readonly Unit[] {
  const service = chosenService(site, draft);
  const location = chosenLocation(site, draft);
  if (!service) return [];
  return site.units.filter(({ id }) => service.units.includes(id) && (!location || location.units.includes(id)));
}

export const unitTitle = (site: Site, id: string): string => byId(site.units, id)?.title ?? '';

/** A price is for one. */
export const forSeats = (price: Service['price'], { seats }: Draft): Service['price'] => price && { ...price, minor: price.minor * seats };

/** "Class × 2" */
export const timesSeats = (title: string, { seats }: Draft): string => (seats > 1 ? `${title} × ${seats}` : title);

/** The price as far as it is known: the quote's, else the service's. */
export function priceOf({ site, draft, quote }: Pick<Session, 'site' | 'draft' | 'quote'>): Quote['total'] {
  // What a visit costs together is asked for.
  if (quote.status === 'known') return quote.quote.total;
  return draft.more.length > 0 ? null : forSeats(chosenService(site, draft)?.price ?? null, draft);
}

export const promoApplied = ({ quote }: Pick<Session, 'quote'>): boolean =>
  quote.status === 'known' && quote.quote.promo?.state === 'applied';

export const fieldsOf = ({ detail }: Pick<Session, 'detail'>): readonly Field[] => detail?.fields ?? [];

/** What the calendar belongs to. */
export const calendarKey = ({ service, location, unit, seats }: Draft): string => [service, location, unit, seats].join('/');

/** The id that the proxy takes: "any" is its choice. */
export const askedUnit = ({ unit }: Draft): string | null => (unit === ANY_UNIT ? null : unit);

/** What goes on from phase to phase. */
export const sessionOf = ({ site, draft, calendar, detail, quote, attempt }: Session): Session => ({
  site,
  draft,
  calendar,
  detail,
  quote,
  attempt,
});
