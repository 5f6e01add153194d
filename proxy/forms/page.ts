/** The sheet of HTML around one step, and the rules under which browsers show it. Nothing here runs in a browser. Pure. */
import { sha256 } from '@noble/hashes/sha2.js';
import { html, raw } from 'hono/html';
import type { Fallback } from '../../shared/contract/index.ts';
import type { Html } from './html.ts';
import type { Speech } from './words.ts';

export interface FormPage {
  readonly speech: Pick<Speech, 'language' | 'direction' | 'first'>;
  /** What the page is about, as its first heading says it. */
  readonly title: string;
  /** The business's name. */
  readonly business: string;
  /** What was chosen so far, above the heading. */
  readonly trail?: Html;
  readonly body: Html;
  /** Seconds after which it is asked for again. */
  readonly again?: number | null;
  /** Where that leads, if not here. */
  readonly to?: string;
  /** For search engines: JSON. */
  readonly data?: string;
}

const style = `:root{color-scheme:light dark;--ground:#fff;--ink:#1c1b1f;--muted:#5f5b66;--line:#dcd9e0;--edge:#827d8a;--fill:#4a3aa8;--on:#fff;--soft:#f2f0fb;--bad:#a8141b}
@media(prefers-color-scheme:dark){:root{--ground:#17161a;--ink:#ece9ee;--muted:#aaa5b1;--line:#37343d;--edge:#837e8b;--fill:#b9aefc;--on:#1a1530;--soft:#262233;--bad:#ff9a94}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:640px;margin-inline:auto;padding:clamp(16px,4vw,40px) clamp(16px,4vw,32px);display:grid;gap:16px}
h1{margin:0;font-size:24px;line-height:1.25}h2{margin:0;font-size:17px}p,ul,ol,dl,dd,fieldset{margin:0;padding:0;border:0}
ul{list-style:none}a{color:var(--fill);text-underline-offset:4px}
:focus-visible{outline:2px solid var(--fill);outline-offset:2px}
.muted{color:var(--muted)}.small{font-size:14px}.bad{color:var(--bad)}
.rows{border-block-start:1px solid var(--line)}.rows>li{border-block-end:1px solid var(--line);padding-block:6px}
.row{display:flex;gap:12px;justify-content:space-between;align-items:center;min-height:44px;color:inherit;text-decoration:none}
.row:hover span:first-child{text-decoration:underline}.row strong{display:block;font-weight:600}.row>span:last-child{text-align:end;white-space:nowrap}
.times{display:grid;grid-template-columns:repeat(auto-fill,minmax(84px,1fr));gap:8px}
.times a,.button{display:flex;align-items:center;justify-content:center;min-height:44px;padding:8px 16px;border:1px solid var(--edge);border-radius:10px;text-align:center;background:none;color:inherit;font:inherit;text-decoration:none;cursor:pointer}
.times a:hover,.button:hover{border-color:var(--fill);background:var(--soft)}
.times a[aria-current]{border-color:var(--fill);background:var(--soft);font-weight:600}
button.main{background:var(--fill);color:var(--on);border-color:var(--fill);font-weight:600}
button.main:hover{background:var(--fill)}
nav,.pair{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center}
nav a{display:inline-flex;align-items:center;min-height:44px}
form{display:grid;gap:16px}.field{display:grid;gap:4px}
label,legend{font-weight:600}label .muted{font-weight:400}label.check{display:flex;gap:10px;align-items:center;min-height:44px;font-weight:400}label.check input{width:22px;height:22px;flex:none}
input:not([type=checkbox],[type=radio]),select,textarea{width:100%;min-height:44px;padding:9px 12px;font:inherit;color:inherit;background:var(--ground);border:1px solid var(--edge);border-radius:10px}
[aria-invalid]{border-color:var(--bad)!important}
.notice{border:1px solid var(--line);border-radius:10px;padding:12px 16px;display:grid;gap:8px;background:var(--soft)}
dl{display:grid;grid-template-columns:auto 1fr;gap:6px 16px}dt{color:var(--muted)}
summary{min-height:32px;cursor:pointer;color:var(--muted);font-size:14px}
.rich{display:grid;gap:8px;color:var(--muted)}.rich ul{list-style:disc;padding-inline-start:20px}`;

const styleHash = `'sha256-${btoa(String.fromCharCode(...sha256(new TextEncoder().encode(style))))}'`;

export function drawForm({ speech, title, business, trail, body, again, to, data }: FormPage): Html {
  return html`<!doctype html>
<html lang="${speech.language}" dir="${speech.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${again ? html`<meta http-equiv="refresh" content="${again}${to === undefined ? '' : `;url=${to}`}">` : ''}
<title>${title} · ${business}</title>
<link rel="icon" href="data:,">
<style>${raw(style)}</style>
${data ? html`<script type="application/ld+json">${raw(data)}</script>` : ''}
</head>
<body>
<main>
<p class="muted">${speech.first.region(business)}</p>
${trail ?? ''}
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
}

/** Where else to go: the business's own page, or a call. */
export const otherWays = ({ url, phone }: Fallback, { first }: Pick<Speech, 'first'>): Html =>
  html`${url ? html`<p><a href="${url}" target="_top" rel="noopener">${first.openPage}</a></p>` : ''}
${phone ? html`<p><a href="tel:${phone.replace(/[^\d+]/g, '')}">${first.call(phone)}</a></p>` : ''}`;

/** `framers` are the pages that may show it in a frame. */
export const formPolicy = (framers: readonly string[]): string =>
  [
    "default-src 'none'",
    `style-src ${styleHash}`,
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${framers.length === 0 ? "'none'" : ["'self'", ...framers].join(' ')}`,
  ].join('; ');
