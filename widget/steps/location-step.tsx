/** The places where the chosen service is performed. */
import { candidateLocations } from '../booking/selectors.ts';
import type { Choosing } from '../booking/state.ts';
import { goIcon } from '../ui/icons.tsx';
import { useView } from '../ui/view.ts';

export function LocationStep({ state: { site, draft } }: { state: Choosing }) {
  const { booking } = useView();
  return (
    <ul class="cards">
      {candidateLocations(site, draft).map(({ id, title, address }) => (
        <li key={id}>
          <button type="button" class="card-pick pick" part="choice" onClick={() => booking.send({ type: 'location_chosen', id })}>
            <span class="text">
              <strong>{title}</strong>
              {address && <span class="muted small">{address}</span>}
            </span>
            {goIcon()}
          </button>
        </li>
      ))}
    </ul>
  );
}
