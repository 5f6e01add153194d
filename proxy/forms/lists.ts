/** The first steps: what, where and with whom, each a list of links. Pure. */
import { html } from 'hono/html';
import type { Location, Service, Site, Unit } from '../../shared/contract/index.ts';
import { ANY_UNIT, type Draft } from '../../widget/booking/draft.ts';
import {
  candidateLocations,
  candidateUnits,
  chosenLocation,
  chosenService,
  timesSeats,
  unitTitle,
} from '../../widget/booking/selectors.ts';
import type { StepName } from '../../widget/booking/state.ts';
import { stepsOf } from '../../widget/booking/steps.ts';
import { aside, type Html } from './html.ts';
import type { Speech } from './words.ts';

export interface Choosing {
  readonly site: Site;
  readonly draft: Draft;
  readonly speech: Speech;
  /** The address of another choice. */
  link(draft: Draft): string;
}

export function services({ site, draft, speech, link }: Choosing): Html {
  const { first, formatIn } = speech;
  const format = formatIn(site.timezone);
  const row = (service: Service) => {
    const price = service.price && (service.price.minor === 0 ? first.free : format.money(service.price));
    return html`<li><a class="row" href="${link({ ...draft, service: service.id })}"><span><strong>${service.title}</strong>${
      service.duration === null ? '' : html`<span class="muted small">${format.minutes(service.duration)}</span>`
    }</span><span>${price ?? ''}</span></a>${aside(first.more, service.description)}</li>`;
  };
  const listed = new Set(site.categories.flatMap((category) => category.services));
  const groups = site.capabilities.categories
    ? [
        ...site.categories.map(({ title, services: ids }) => ({ title, services: site.services.filter(({ id }) => ids.includes(id)) })),
        { title: first.other, services: site.services.filter(({ id }) => !listed.has(id)) },
      ].filter((group) => group.services.length > 0)
    : [{ title: null, services: site.services }];
  return html`${groups.map(
    (group) => html`${group.title === null ? '' : html`<h2>${group.title}</h2>`}<ul class="rows">${group.services.map(row)}</ul>`,
  )}`;
}

export function locations({ site, draft, speech, link }: Choosing): Html {
  const row = (location: Location) =>
    html`<li><a class="row" href="${link({ ...draft, location: location.id })}"><span><strong>${location.title}</strong><span class="muted small">${
      location.address
    }</span></span></a>${aside(speech.first.more, location.description)}</li>`;
  return html`<ul class="rows">${candidateLocations(site, draft).map(row)}</ul>`;
}

export function units({ site, draft, speech, link }: Choosing): Html {
  const { first } = speech;
  const row = (unit: Unit) =>
    html`<li><a class="row" href="${link({ ...draft, unit: unit.id })}"><span><strong>${unit.title}</strong></span></a>${aside(first.more, unit.description)}</li>`;
  return html`<ul class="rows">${
    site.capabilities.anyUnit
      ? html`<li><a class="row" href="${link({ ...draft, unit: ANY_UNIT })}"><span><strong>${site.anyUnitTitle ?? first.any}</strong></span></a></li>`
      : ''
  }${candidateUnits(site, draft).map(row)}</ul>`;
}

/** What was chosen, each with a way to change it. */
export function trail({ site, draft, speech, link }: Choosing, step: StepName): Html {
  const { first, rest, formatIn } = speech;
  const zone = (chosenLocation(site, draft) ?? site).timezone;
  const unit = draft.unit === ANY_UNIT ? (site.anyUnitTitle ?? first.any) : draft.unit && unitTitle(site, draft.unit);
  const timeAndZone = (at: string) => `${formatIn(zone).dayAndTime(at)}. ${rest.zone(formatIn(zone).zone(at))}`;
  const told: Readonly<Record<StepName, readonly [label: string, value: string | null | undefined, without: Draft] | null>> = {
    service: [
      first.labels.service,
      timesSeats(chosenService(site, draft)?.title ?? '', draft),
      { ...draft, service: null, slot: null, date: null },
    ],
    location: [first.labels.location, chosenLocation(site, draft)?.title, { ...draft, location: null, slot: null, date: null }],
    unit: [first.labels.unit, unit, { ...draft, unit: null, slot: null, date: null }],
    time: [first.labels.time, draft.slot && timeAndZone(draft.slot.start), { ...draft, slot: null }],
    details: null,
  };
  const steps = stepsOf(site, draft);
  const before = steps.slice(0, steps.indexOf(step)).flatMap((name) => (told[name]?.[1] ? [told[name]] : []));
  if (before.length === 0) return html``;
  return html`<ul class="rows">${before.map(
    ([label, value, without]) =>
      html`<li class="pair"><span><span class="muted">${label}:</span> ${value}</span> <a class="small" href="${link(without)}">${first.change(label)}</a></li>`,
  )}</ul>`;
}
