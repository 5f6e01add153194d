/** The lines of a visit, one under another: what, with whom, when, and beside each what is known of it or may be done with it. */
import type { ComponentChildren } from 'preact';
import type { Site, VisitTicket } from '../booking/contract.ts';
import { unitTitle } from '../booking/selectors.ts';
import { createFormat, type Format } from '../i18n/format.ts';
import { useFullView } from '../ui/view.ts';

type Wish = VisitTicket['wishes'][number];

export const serviceTitle = (site: Site, { service }: Pick<Wish, 'service'>): string =>
  site.services.find(({ id }) => id === service)?.title ?? '';

const formatAt = ({ two, made }: Format, zone: string): Format => two?.at(zone) ?? createFormat({ ...made, zone });

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
  const alike = wishes.every((wish) => zoneOf(wish) === format.made.zone);
  /** Each by the clock of its place, which is named where not all are of the one that the screen names; two clocks name it themselves. */
  const timeOf = (wish: Wish) => {
    const there = formatAt(format, zoneOf(wish));
    const named = alike || there.two?.beside(wish.start);
    return `${there.dayAndTime(wish.start)}${named ? '' : ` ${there.zone(wish.start)}`}`;
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
