/** One of our own pages: a sheet of HTML around the element, and the rules under which browsers show it. Pure. */
import { sha256 } from '@noble/hashes/sha2.js';
import { html, raw } from 'hono/html';
import type { Fallback } from '../../../shared/contract/index.ts';
import { type PageLanguage, pageDirection, pageTexts } from './texts.ts';

export interface Page {
  readonly language: PageLanguage;
  readonly title: string;
  /** The site's name in the configuration. */
  readonly site: string;
  /** The element shows the booking of the address's `#`, instead of making one. */
  readonly manage: boolean;
  /** The same without scripts. */
  readonly form: string;
  /** For search engines: JSON, or nothing. */
  readonly data: string;
  readonly fallback: Fallback;
  /** Pages that may show it in a frame; the first is the business's own. */
  readonly framers: readonly string[];
}

/** The business's name stands above its own page as soon as it is known; until then its place is kept. A page around a frame has its own. */
const style = `:root{color-scheme:light dark;--ground:#fff;--ink:#1c1b1f}
@media(prefers-color-scheme:dark){:root{--ground:#17161a;--ink:#ece9ee}}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
h1{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
[data-framers]:not([data-framed]) h1{position:static;width:auto;height:auto;clip-path:none;white-space:normal;margin:8px 0 24px;min-height:1.2em;font-size:clamp(22px,4vw,28px);line-height:1.2;letter-spacing:-.01em;opacity:0}
html[data-named] h1{opacity:1!important}
@media(scripting:none){h1{opacity:1!important}}
main{max-width:960px;margin-inline:auto;padding:clamp(16px,4vw,40px) clamp(16px,4vw,32px)}
.home{display:inline-flex;align-items:center;min-height:44px;margin-block-end:8px;color:inherit;font-size:15px;text-underline-offset:4px}
[data-framed] .home{display:none}
[data-framed] main{padding:4px}`;

const styleHash = `'sha256-${btoa(String.fromCharCode(...sha256(new TextEncoder().encode(style))))}'`;

export function drawPage({ language, title, site, manage, form, data, fallback, framers }: Page) {
  const { needsScript, home } = pageTexts[language];
  const own = manage ? undefined : framers[0];
  return html`<!doctype html>
<html lang="${language}" dir="${pageDirection(language)}"${manage ? '' : html` data-framers="${framers.join(' ')}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
${manage ? raw('<meta name="robots" content="noindex">') : ''}
<style>${raw(style)}</style>
${manage ? '' : html`<noscript><meta http-equiv="refresh" content="0;url=${form}"></noscript>`}
${data === '' ? '' : html`<script type="application/ld+json">${raw(data)}</script>`}
<script type="module" src="/okno.js"></script>
</head>
<body>
<main aria-labelledby="name">
${own ? html`<a class="home" href="${own}" target="_top">${home(new URL(own).host)}</a>` : ''}
<h1 id="name">${title}</h1>
<okno-booking site="${site}"${raw(manage ? ' manage="#"' : ' mode="page"')}>
${manage ? html`<noscript><p>${needsScript}</p></noscript>` : html`<p><a href="${form}">${title}</a></p>`}
${fallback.url ? html`<p><a href="${fallback.url}">${fallback.url}</a></p>` : ''}
${fallback.phone ? html`<p><a href="tel:${fallback.phone.replace(/[^\d+]/g, '')}">${fallback.phone}</a></p>` : ''}
</okno-booking>
</main>
</body>
</html>
`;
}

/** `framers` are the pages that may show it in a frame. */
export const pagePolicy = (framers: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styleHash}`,
    "connect-src 'self'",
    "img-src 'self' data:",
    // A captcha's frame, which is ours and has no origin.
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${framers.length === 0 ? "'none'" : ["'self'", ...framers].join(' ')}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
