/** The lines of a visit, one under another: what, with whom, when, and beside each what is known of it or may be done with it. */
import type { ComponentChildren } from 'preact';
import type { Site, VisitTicket } from '../booking/contract.ts';
import { unitTitle } from '../booking/selectors.ts';
import { useFullView } from '../ui/view.ts';

type Wish = VisitTicket['wishes'][number];

export const serviceTitle = (site: Site, { service }: Pick<Wish, 'service'>): string =>
  site.services.find(({ id }) => id === service)?.title ?? '';

interface Props {
  readonly site: Site;
  readonly wishes: readonly Wish[];
  readonly label: string;
  /** Beside a line. */
  readonly aside?: (index: number) => ComponentChildren;
}

export function LineList({ site, wishes, label, aside }: Props) {
  const { format } = useFullView();
  const zoneOf = (wish: Wish) => site.locations.find(({ id }) => id === wish.location)?.timezone ?? site.timezone;
  const zones = new Set(wishes.map(zoneOf));
  /** Each by the clock of its place; the zone is named beside it where there are several. */
  const timeOf = (wish: Wish) => {
    const there = format.in(zoneOf(wish));
    return `${there.dayAndTime(wish.start)}${zones.size > 1 ? ` ${there.zone(wish.start)}` : ''}`;
  };
  return (
    <ol aria-label={label}>
      {wishes.map((wish, index) => (
        <li key={`${wish.service} ${wish.start}`}>
          <span>
            <strong>{serviceTitle(site, wish)}</strong>
            <span class="muted small tabular">{[timeOf(wish), wish.unit && unitTitle(site, wish.unit)].filter(Boolean).join(' · ')}</span>
          </span>
          <span class="to">{aside?.(index)}</span>
        </li>
      ))}
    </ol>
  );
}
