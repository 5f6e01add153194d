/** Which steps there are for a business and a draft, and which comes next. What has one answer is no step. Pure. */
import type { Site } from './contract.ts';
import { ANY_UNIT, type Draft } from './draft.ts';
import { candidateLocations, candidateUnits, chosenLocation, chosenService } from './selectors.ts';
import type { StepName } from './state.ts';

export function stepsOf(site: Site, draft: Draft): readonly StepName[] {
  const steps: StepName[] = ['service'];
  if (site.capabilities.locations && candidateLocations(site, draft).length > 1) steps.push('location');
  if (candidateUnits(site, draft).length > 1) steps.push('unit');
  return [...steps, 'time', 'details'];
}

/** Fills in what has one answer, and drops what does not go together any more. */
export function settle(site: Site, draft: Draft): Draft {
  const service = chosenService(site, draft)?.id ?? null;
  const locations = candidateLocations(site, { ...draft, service });
  const kept = chosenLocation({ ...site, locations: [...locations] }, draft)?.id ?? null;
  const location = service !== null && locations.length === 1 ? (locations[0]?.id ?? null) : kept;
  const settled = { ...draft, service, location };
  const units = service !== null && (location !== null || locations.length === 0) ? candidateUnits(site, settled) : [];
  const unit = units.length === 1 ? (units[0]?.id ?? null) : isCandidate(site, units, draft.unit) ? draft.unit : null;
  return { ...settled, unit: service === null ? presetUnit(site, draft) : unit };
}

const isCandidate = (site: Site, units: readonly { readonly id: string }[], unit: string | null): boolean =>
  units.some(({ id }) => id === unit) || (unit === ANY_UNIT && site.capabilities.anyUnit && units.length > 0);

/** A unit that the page set before any service was chosen. */
const presetUnit = (site: Site, { unit }: Draft): string | null => (site.units.some(({ id }) => id === unit) ? unit : null);

const answered = (step: StepName, draft: Draft): boolean => {
  switch (step) {
    case 'service':
      return draft.service !== null;
    case 'location':
      return draft.location !== null;
    case 'unit':
      return draft.unit !== null;
    case 'time':
      return draft.slot !== null;
    case 'details':
      return false;
  }
};

/** The first step without an answer. */
export const openStep = (site: Site, draft: Draft): StepName => stepsOf(site, draft).find((step) => !answered(step, draft)) ?? 'details';

export function stepBefore(site: Site, draft: Draft, step: StepName): StepName | null {
  const steps = stepsOf(site, draft);
  return steps[steps.indexOf(step) - 1] ?? null;
}
