/** Services by category, searchable when there are many. */

import type { Category, Service, Site } from '../booking/contract.ts';
import type { Choosing } from '../booking/state.ts';
import { About } from '../ui/about.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { goIcon, searchIcon } from '../ui/icons.tsx';
import { useCell } from '../ui/value.ts';
import { useView } from '../ui/view.ts';

/** From so many services on, searching is quicker than reading. */
const MANY = 8;

export function ServiceStep({ state: { site } }: { state: Choosing }) {
  const { texts, announce } = useView();
  const query = useCell('');
  const wanted = query.value.trim().toLowerCase();
  const found = site.services.filter(({ title }) => title.toLowerCase().includes(wanted));
  const onInput = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    query.value = currentTarget.value;
    const typed = currentTarget.value.trim().toLowerCase();
    if (typed !== '') announce(texts.found(site.services.filter(({ title }) => title.toLowerCase().includes(typed)).length));
  };
  return (
    <>
      {site.services.length >= MANY && (
        <div class="search">
          {searchIcon()}
          <input
            class="input"
            part="input"
            type="search"
            aria-label={texts.search}
            placeholder={texts.search}
            value={query.value}
            onInput={onInput}
            autocomplete="off"
          />
        </div>
      )}
      {found.length === 0 && <p class="muted">{wanted === '' ? texts.unavailable : texts.nothingFound(query.value.trim())}</p>}
      {groupsOf(site, found, texts.other).map(({ title, services }) => (
        <div key={title}>
          {title && <h3>{title}</h3>}
          <ul class="rows">
            {services.map((service) => (
              <ServiceRow key={service.id} service={service} />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

/** By category in the owner's order; the rest last. No category, no headings. */
export function groupsOf(
  site: Pick<Site, 'categories'>,
  services: readonly Service[],
  other: string,
): readonly { title: string; services: readonly Service[] }[] {
  const inCategory = ({ services: ids }: Category) => services.filter(({ id }) => ids.includes(id));
  const groups = site.categories.map((category) => ({ title: category.title, services: inCategory(category) }));
  const rest = services.filter(({ id }) => !site.categories.some((category) => category.services.includes(id)));
  const filled = [...groups, { title: groups.length > 0 ? other : '', services: rest }].filter((group) => group.services.length > 0);
  return filled.length === 1 ? filled.map((group) => ({ ...group, title: '' })) : filled;
}

function ServiceRow({ service }: { service: Service }) {
  const { texts, format, booking } = useView();
  const { price, duration } = service;
  return (
    <li class="row">
      <button type="button" class="pick" part="choice" onClick={() => booking.send({ type: 'service_chosen', id: service.id })}>
        {service.picture && <Avatar title={service.title} picture={service.picture} />}
        <span class="text">
          <strong>{service.title}</strong>
          {duration !== null && <span class="muted small">{format.minutes(duration)}</span>}
        </span>
        {price && <span class="aside">{price.minor === 0 ? texts.free : format.money(price)}</span>}
        {goIcon()}
      </button>
      <About text={service.description} of={service.title} />
    </li>
  );
}
