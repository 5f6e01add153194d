/** The sheet of the operator's page, and the hash by which its policy allows it. */
import { sha256 } from '@noble/hashes/sha2.js';

export const style = `:root{color-scheme:light dark;--ground:#fafafa;--surface:#fff;--ink:#1c1b1f;--muted:#5f5b66;--line:#dedbe3;--accent:#4b4acf;--on-accent:#fff;--bad:#b3261e;--good:#1a7340}
@media(prefers-color-scheme:dark){:root{--ground:#141316;--surface:#1e1c21;--ink:#ece9ee;--muted:#a9a4b0;--line:#38353d;--accent:#a9a8ff;--on-accent:#141316;--bad:#ffb4ab;--good:#7ed99b}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.4 system-ui,sans-serif;font-variant-numeric:tabular-nums}
main{max-width:960px;margin-inline:auto;padding:24px 16px 48px}
header{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;justify-content:space-between}
h1{margin:0;font-size:22px;line-height:1.25}
h2{margin:0 0 16px;font-size:17px;line-height:1.25;overflow-wrap:anywhere}
h3{margin:24px 0 8px;font-size:15px}
p{margin:8px 0}
.muted,dt,small{color:var(--muted);font-size:13px}
.bad{color:var(--bad)}
.good{color:var(--good)}
section{margin-block-start:24px;padding:16px;background:var(--surface);border:1px solid var(--line);border-radius:12px}
dl{display:grid;grid-template-columns:repeat(2,1fr);gap:16px;margin:0}
@media(min-width:600px){dl{grid-template-columns:repeat(3,1fr)}}
dd{margin:0;font-size:17px}
dd small{display:block}
meter{width:100%;height:8px;margin-block:4px;accent-color:var(--accent)}
ul{margin:0;padding:0;list-style:none}
li{display:flex;flex-wrap:wrap;gap:4px 16px;align-items:baseline;justify-content:space-between;padding-block:8px;border-block-start:1px solid var(--line);overflow-wrap:anywhere}
li:first-child{border:0}
.what{flex:1 1 240px}
.doubt{justify-content:start;gap:8px}
.doubt .what{flex-basis:100%}
button,.button{display:inline-flex;align-items:center;min-height:44px;padding:0 16px;border:1px solid var(--line);border-radius:10px;background:var(--surface);color:inherit;font:inherit;text-decoration:none;cursor:pointer}
button.first{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}`;

const styleHash = `'sha256-${btoa(String.fromCharCode(...sha256(new TextEncoder().encode(style))))}'`;

/** Nothing but its own sheet, and forms that lead here. */
export const policy = [
  "default-src 'none'",
  `style-src ${styleHash}`,
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
