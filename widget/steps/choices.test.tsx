import { cleanup, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { choosing, draft, filled, site } from '../booking/fixtures.testing.ts';
import { drawn } from '../ui/drawn.testing.tsx';
import { LocationStep } from './location-step.tsx';
import { ServiceStep } from './service-step.tsx';
import { Trail } from './trail.tsx';
import { Unavailable } from './unavailable.tsx';
import { UnitStep } from './unit-step.tsx';

afterEach(cleanup);
const user = userEvent.setup();

describe('the services', () => {
  it('stand under their categories, with price and duration, and are chosen by a click', async () => {
    const { getAllByRole, getByRole, events } = drawn(() => <ServiceStep state={choosing()} />);
    expect(getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(['Hair', 'More']);
    expect(getByRole('button', { name: /^cut/ }).textContent).toContain('£62');
    expect(getByRole('button', { name: /^nails/ }).textContent).toContain('Free');
    expect(getByRole('button', { name: /^shave/ }).textContent).toBe('shave');
    await user.click(getByRole('button', { name: /^cut/ }));
    expect(events).toEqual([{ type: 'service_chosen', id: 'cut' }]);
  });

  it('can be searched when they are many, and the number found is said', async () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ ...site.services[0], id: `s${index}`, title: `Service ${index}` }));
    const state = choosing({ site: { ...site, services: many as typeof site.services, categories: [] } });
    const { getByRole, getAllByRole, getByText, said } = drawn(() => <ServiceStep state={state} />);
    await user.type(getByRole('searchbox'), 'service 3');
    expect(getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Service 31 hr£62']);
    expect(said.at(-1)).toBe('1 found');
    await user.type(getByRole('searchbox'), 'x');
    getByText('Nothing is called “service 3x”.');
  });

  it('need no headings when there is one group', () => {
    const { queryAllByRole } = drawn(() => <ServiceStep state={choosing({ site: { ...site, categories: [] } })} />);
    expect(queryAllByRole('heading')).toEqual([]);
  });

  it('draw a description as nodes, whatever is in it', async () => {
    const description = [{ type: 'paragraph' as const, children: [{ type: 'text' as const, text: '<img src=x onerror=alert(1)>' }] }];
    const services = [{ ...site.services[0], id: 'x', title: 'x', description }];
    const { container, getByText } = drawn(() => (
      <ServiceStep state={choosing({ site: { ...site, services: services as typeof site.services } })} />
    ));
    getByText('<img src=x onerror=alert(1)>');
    expect(container.querySelector('img')).toBeNull();
  });
});

describe('the places and the people', () => {
  it('are those that go with the service', async () => {
    const places = drawn(() => <LocationStep state={choosing({ draft: draft({ service: 'dye' }) })} />);
    await user.click(places.getByRole('button', { name: /south Street/ }));
    expect(places.events).toEqual([{ type: 'location_chosen', id: 'south' }]);
    cleanup();
    const people = drawn(() => <UnitStep state={choosing({ draft: draft({ service: 'cut', location: 'north' }) })} />);
    expect(people.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Anybody', 'Aann', 'Bbob']);
    await user.click(people.getByRole('button', { name: 'Anybody' }));
    expect(people.events).toEqual([{ type: 'unit_chosen', id: 'any' }]);
  });
});

describe('the trail', () => {
  it('are tinted as the business tells people apart', () => {
    const units = site.units.map((unit) => ({ ...unit, colour: unit.id === 'ann' ? '#96d477' : null }));
    const state = choosing({ site: { ...site, units }, draft: draft({ service: 'cut', location: 'north' }) });
    const { getByRole } = drawn(() => <UnitStep state={state} />);
    const tintOf = (name: RegExp) => getByRole('button', { name }).closest('li')?.style.getPropertyValue('--_soft');
    expect([/ann/, /bob/].map(tintOf)).toEqual(['#96d47720', '']);
  });

  it('shows what was chosen before the open step, and leads back to it', async () => {
    const state = choosing({ draft: filled, step: 'details' });
    const { getAllByRole, getByRole, getByText, events } = drawn(() => <Trail state={state} step="details" />);
    expect(getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['shave', 'north', 'bob', 'Wed 25 Nov, 10:00']);
    getByText('Times are in GMT');
    await user.click(getByRole('button', { name: 'north. Change: Place' }));
    expect(events).toEqual([{ type: 'step_opened', step: 'location' }]);
  });
});

describe('without the business', () => {
  it('there is another way, and another try', async () => {
    const problem = { code: 'offline', detail: null, retryAfter: null, fallback: site.fallback } as const;
    const { getByRole, events } = drawn(() => <Unavailable problem={problem} />);
    expect(getByRole('link', { name: 'Call +44 20 7946 0018' }).getAttribute('href')).toBe('tel:+442079460018');
    await user.click(getByRole('button', { name: 'Try again' }));
    expect(events).toEqual([{ type: 'retried' }]);
  });
});

describe('a picture', () => {
  const pictured = { ...site, units: site.units.map((unit) => ({ ...unit, title: 'Ann Lee', picture: 'u1' })) };
  it('is drawn for its reader’s eyes alone, and gives way to initials when it does not come', async () => {
    const { container } = drawn(() => <UnitStep state={choosing({ site: pictured, step: 'unit', draft: draft({ service: 'cut' }) })} />);
    const image = container.querySelector('img');
    expect([image?.getAttribute('src'), image?.alt]).toEqual(['/pictures/u1', '']);
    image?.dispatchEvent(new Event('error'));
    await waitFor(() => expect(container.querySelectorAll('.avatar')[1]?.textContent).toBe('AL'));
  });
});
