/** Pictures over HTTP: by catalogue id only, from the company's own site only, and only pictures. */
import { afterEach, expect, it } from 'vitest';
import { problem, site } from '../../shared/contract/index.ts';
import { origin, startApp } from '../support/app.ts';

type Started = Awaited<ReturnType<typeof startApp>>;
let here: Started;
afterEach(() => here.close());

const picture = (id: string, headers: Record<string, string> = {}) =>
  here.app.request(`/v1/sites/salon/pictures/${encodeURIComponent(id)}`, { headers });
const business = async () => site.parse(await (await here.app.request('/v1/sites/salon', { headers: { origin } })).json());
const code = async (response: Response) => `${response.status} ${problem.parse(await response.json()).code}`;

it('a picture comes with the catalogue’s id, for every page, and may be kept', async () => {
  here = await startApp();
  const { units } = await business();
  expect(units.map(({ picture: id }) => id)).toEqual(['u1', 'u2', 'u3', 'u4', 'u5', null, null]);
  const response = await picture('u1');
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/png',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'public, max-age=86400',
    'x-content-type-options': 'nosniff',
  });
  expect(
    Buffer.from(await response.arrayBuffer())
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
  expect((await picture('u1', { 'if-none-match': response.headers.get('etag') ?? '' })).status).toBe(304);
  // What it costs, it does not cost of the day's budget.
  expect(here.sandbox.journal.filter(({ method }) => method === 'getUnitList')).toHaveLength(1);
});

it.each([
  ['u6', '404 not_found'],
  ['u99', '404 not_found'],
  ['constructor', '404 not_found'],
  ['../../etc/passwd', '404 not_found'],
  ['http://169.254.169.254/', '404 not_found'],
])('%s is no picture', async (id, expected) => {
  here = await startApp();
  expect(await code(await picture(id))).toBe(expected);
});

it.each([
  ['redirect', '502 upstream_failed'],
  ['svg', '502 upstream_failed'],
  ['huge', '502 upstream_failed'],
  ['gone', '404 not_found'],
] as const)('what is answered by a %s is not passed on', async (pictures, expected) => {
  here = await startApp({ sandbox: { quirks: { pictures } } });
  expect(await code(await picture('u1'))).toBe(expected);
});

it('a company whose site is not known has none', async () => {
  here = await startApp({ settings: { companyUrl: undefined } });
  expect((await business()).units.every(({ picture: id }) => id === null)).toBe(true);
});
