/** Who or what performs it; first of all, no preference. */
import { ANY_UNIT } from '../booking/draft.ts';
import { candidateUnits } from '../booking/selectors.ts';
import type { Choosing } from '../booking/state.ts';
import { About } from '../ui/about.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { peopleIcon } from '../ui/icons.tsx';
import { useView } from '../ui/view.ts';

/** So thin that the page's own ink is read on it, whatever the colour: at least 4.5 to 1 on light and dark paper. */
const tint = (colour: string) => `--_soft:${colour}20;--_on-soft:initial`;

export function UnitStep({ state: { site, draft } }: { state: Choosing }) {
  const { texts, booking } = useView();
  const choose = (id: string) => () => booking.send({ type: 'unit_chosen', id });
  return (
    <ul class="cards two">
      {site.capabilities.anyUnit && (
        <li>
          <button type="button" class="card-pick" part="choice" onClick={choose(ANY_UNIT)}>
            <span class="avatar" aria-hidden="true">
              {peopleIcon()}
            </span>
            <strong>{site.anyUnitTitle ?? texts.any}</strong>
          </button>
        </li>
      )}
      {candidateUnits(site, draft).map(({ id, title, description, picture, colour }) => (
        <li key={id} style={colour ? tint(colour) : ''}>
          <button type="button" class="card-pick" part="choice" onClick={choose(id)}>
            <Avatar title={title} picture={picture} />
            <strong>{title}</strong>
          </button>
          <About text={description} of={title} />
        </li>
      ))}
    </ul>
  );
}
