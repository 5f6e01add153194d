import { cleanup } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { choosing, draft, site } from '../booking/fixtures.testing.ts';
import { live } from '../booking/live.ts';
import type { State } from '../booking/state.ts';
import { drawn } from '../ui/drawn.testing.tsx';
import { useView } from '../ui/view.ts';
import { Flow } from './flow.tsx';
import { type LaterViews, laterViews } from './later-views.ts';

afterEach(cleanup);
const user = userEvent.setup();

const many = Array.from({ length: 9 }, (_, index) => ({ ...site.services[0], id: `s${index}`, title: `Service ${index}` }));
const first = choosing({ site: { ...site, services: many as typeof site.services, categories: [] } });

function flow(from: State) {
  const parts = live<LaterViews | null>(null);
  const later = { parts, failed: live(false), need: () => undefined };
  const said = live('');
  const Whole = () => <Flow view={useView()} later={later} said={said} />;
  const page = drawn(() => <Whole />, from);
  const arrive = () => {
    parts.value = { ...laterViews, FirstStep: () => <p>One more</p> };
  };
  return { ...page, arrive };
}

it('leaves what is typed where it is when the later steps arrive', async () => {
  const { getByRole, arrive } = flow(first);
  const search = getByRole('searchbox');
  await user.type(search, 'service 3');
  arrive();
  await Promise.resolve();
  expect(getByRole('searchbox')).toBe(search);
  expect(document.activeElement).toBe(search);
  expect((search as HTMLInputElement).value).toBe('service 3');
});

it('shows the services in another way while one more is being chosen', async () => {
  const line = { service: 'cut', unit: 'ann', location: 'north', start: '2026-11-25T10:00:00', seats: 1 };
  const { findByText, arrive } = flow({ ...first, draft: draft({ more: [line] }) });
  arrive();
  await findByText('One more');
});
