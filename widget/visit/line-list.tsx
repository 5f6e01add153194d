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
  return (
    <ol aria-label={label}>
      {wishes.map((wish, index) => (
        <li key={`${wish.service} ${wish.start}`}>
          <span>
            <strong>{serviceTitle(site, wish)}</strong>
            <span class="muted small tabular">
              {[format.dayAndTime(wish.start), wish.unit && unitTitle(site, wish.unit)].filter(Boolean).join(' · ')}
            </span>
          </span>
          <span class="to">{aside?.(index)}</span>
        </li>
      ))}
    </ol>
  );
}
