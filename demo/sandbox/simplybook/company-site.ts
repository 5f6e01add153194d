/** The company's own booking site, as far as anybody needs it: uploaded pictures, the captcha, and a page where a client may end up. */
import { readFileSync } from 'node:fs';
import { picture as captchaPictureOf } from './captcha/picture.ts';
import type { Company } from './company.ts';
import { captchaPicture, captchaScript } from './methods/captcha.ts';
import { portrait, still } from './pictures.ts';
import type { Quirks } from './quirks.ts';

export interface SitePage {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly location?: string;
}

/** Uploads are named by what they show. */
export const pictureName = (kind: 'event' | 'unit_group', id: string): string => `${kind}-${id}.png`;
export const picturePath = (login: string, kind: 'event' | 'unit_group'): string => `/uploads/${login}/${kind}__picture/small/`;

/** null when it is not part of the site. */
export function companySite(companies: ReadonlyMap<string, Company>, quirks: Quirks, path: string): SitePage | null {
  if (path === '/v2') return { status: 200, type: 'text/html; charset=utf-8', body: page };
  if (path === captchaScript) return { status: 200, type: 'text/javascript; charset=utf-8', body: script };
  if (path.startsWith(captchaPicture)) return captchaOf(companies, path.slice(captchaPicture.length));
  const [, login = '', kind, id = ''] = /^\/uploads\/([\w-]+)\/(event|unit_group)__picture\/small\/\w+-(\w+)\.png$/.exec(path) ?? [];
  const company = companies.get(login);
  if (!company || !kind) return path.startsWith('/uploads/') ? { status: 404, type: 'text/plain', body: 'Not found' } : null;
  switch (quirks.pictures) {
    case 'redirect':
      return { status: 302, type: 'text/plain', body: '', location: 'http://169.254.169.254/latest/meta-data' };
    case 'svg':
      return { status: 200, type: 'image/png', body: '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>' };
    case 'huge':
      return { status: 200, type: 'image/png', body: Buffer.concat([portrait(id), Buffer.alloc(2_000_000)]) };
    case 'gone':
      return { status: 404, type: 'text/plain', body: 'Not found' };
    case 'normal':
      return { status: 200, type: 'image/png', body: kind === 'event' ? still(`${login} ${id}`) : portrait(`${login} ${id}`) };
  }
}

function captchaOf(companies: ReadonlyMap<string, Company>, name: string): SitePage {
  const challenges = [...companies.values()].flatMap((company) => company.challenges);
  const found = challenges.find(({ token }) => name === `${token}.png`);
  return found
    ? { status: 200, type: 'image/png', body: captchaPictureOf(found.digits) }
    : { status: 404, type: 'text/plain', body: 'Not found' };
}

const script = readFileSync(new URL('captcha/widget.js', import.meta.url), 'utf8');

const page = `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Hosted booking page</title>
<body style="font:16px/1.5 system-ui;margin:10vh auto;max-width:34rem;padding:0 1rem">
<h1>The company's hosted booking page</h1>
<p>In life this is where the scheduling service itself takes bookings and payments. The sandbox has only this sheet of paper.</p>
</html>
`;
