/** Our own pages, the description of our interface, and what all of them say about themselves. */
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problem } from '../../shared/contract/index.ts';
import { routes } from '../../shared/routes.ts';
import { origin, startApp } from '../support/app.ts';

let here: Awaited<ReturnType<typeof startApp>>;
beforeEach(async () => {
  here = await startApp({ assets: fileURLToPath(new URL('../../dist/widget', import.meta.url)) });
});
afterEach(() => here.close());

const get = (path: string, headers: Record<string, string> = {}) => here.app.request(path, { headers });

describe('our own pages', () => {
  it.each([
    ['/my/salon', "frame-ancestors 'none'", 'Your booking'],
    ['/embed/salon', `frame-ancestors 'self' ${origin}`, 'Book at salon'],
  ])('%s is strict about what may run in it and around it', async (path, framing, title) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(framing);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('referrer-policy')).toBe('same-origin');
    expect(await response.text()).toContain(`<title>${title}</title>`);
  });

  it('speak the browser’s language', async () => {
    expect(await (await get('/my/salon', { 'accept-language': 'ru' })).text()).toContain('<html lang="ru" dir="ltr"');
  });

  it.each(['/my/nobody', '/embed/constructor'])('%s is no site', async (path) => {
    const response = await get(path);
    expect(`${response.status} ${problem.parse(await response.json()).code}`).toBe('404 site_unknown');
  });
});

it('the interface is described, every route of it', async () => {
  const response = await get('/openapi.json');
  expect(response.headers.get('content-type')).toBe('application/json');
  const document = (await response.json()) as { paths: Record<string, Record<string, { operationId: string }>>; openapi: string };
  expect(document.openapi).toMatch(/^3\.1/);
  expect(Object.keys(document.paths)).toEqual(Object.values(routes).map((path) => path.replace(/:(\w+)/g, '{$1}')));
  const names = Object.values(document.paths).flatMap((item) => Object.values(item).map(({ operationId }) => operationId));
  expect(new Set(names).size).toBe(names.length);
  expect(JSON.stringify(document)).not.toMatch(/secretKey|apiKey|reference/);
});
