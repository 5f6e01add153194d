/**
 * The document of the frame in which a captcha stands: a stranger's script, and what passes its answer on through the port that
 * the widget hands over. The frame has no origin and holds nothing of anybody's. Pure.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { html, raw } from 'hono/html';
import type { Challenge } from '../../domain/provider.ts';
import { type PageLanguage, pageDirection, pageTexts } from './texts.ts';

const style = `body{margin:0;padding:4px;font:15px/1.4 system-ui,sans-serif;overflow-wrap:anywhere}
h1{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
#captcha{display:flex;flex-wrap:wrap;gap:8px;align-items:center}
#captcha>img{max-width:100%;height:auto}
#captcha>button,#captcha>input{font:inherit;min-height:44px;padding:0 14px;min-width:0;box-sizing:border-box}`;

/**
 * Only the parent is heard, and only with the word that it put after `#`: whoever else frames or opens this page has none.
 * What goes up: `height` when it changes, `ready` or `failed` once, and `token` when there is one or when it was asked for.
 */
const script = (className: string) => `
const told = JSON.parse(document.getElementById('challenge').textContent);
const word = location.hash.slice(1);
addEventListener('message', function hear({ source, data, ports: [port] }) {
  if (source !== parent || !word || data?.word !== word || !port) return;
  removeEventListener('message', hear);
  const tell = (message) => port.postMessage(message);
  Object.assign(document.documentElement.style, { color: data.colour, colorScheme: data.scheme });
  let token = null;
  let ask = async () => token;
  const pass = (given) => {
    token = given;
    tell({ token });
  };
  port.onmessage = async () => tell({ answer: await ask().catch(() => null) });
  if (!told) return pass('');
  try {
    const captcha = new ${className}({ container: document.getElementById('captcha'), challenge: told.details, onToken: pass });
    if (told.asked) ask = async () => captcha.getToken();
  } catch {
    return tell({ failed: true });
  }
  const measure = () => tell({ height: document.body.offsetHeight });
  new ResizeObserver(measure).observe(document.body);
  // Below the fold nothing is observed; what has loaded says so all the same.
  addEventListener('load', measure, true);
  measure();
  tell({ ready: true });
});
`;

export interface CaptchaPage {
  readonly body: string | Promise<string>;
  readonly policy: string;
}

/** `framers` are the origins that may show it. */
export function captchaPage(challenge: Challenge | null, language: PageLanguage, framers: readonly string[]): CaptchaPage {
  // Without one nobody has to pass: the script says so at once.
  const code = script(challenge?.className ?? 'Object');
  const told = JSON.stringify(challenge && { details: challenge.details, asked: challenge.asked }).replaceAll('<', '\\u003c');
  const body = html`<!doctype html>
<html lang="${language}" dir="${pageDirection(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${pageTexts[language].captcha}</title>
${challenge ? html`<base href="${challenge.base}">` : ''}
<style>${raw(style)}</style>
<script type="application/json" id="challenge">${raw(told)}</script>
${challenge ? html`<script src="${challenge.script}"></script>` : ''}
</head>
<body>
<main aria-labelledby="title">
<h1 id="title">${pageTexts[language].captcha}</h1>
<div id="captcha"></div>
</main>
<script>${raw(code)}</script>
</body>
</html>
`;
  return { body: body as string | Promise<string>, policy: captchaPolicy(challenge, code, framers) };
}

function captchaPolicy(challenge: Challenge | null, code: string, framers: readonly string[]): string {
  const hosts = challenge?.hosts.join(' ') ?? '';
  const hash = `'sha256-${btoa(String.fromCharCode(...sha256(new TextEncoder().encode(code))))}'`;
  return [
    "default-src 'none'",
    `script-src ${challenge ? `${sourceOf(challenge.script)} ` : ''}${hash}`,
    // It draws itself as it likes; in this frame there is nothing else to be drawn over.
    `style-src 'unsafe-inline' ${hosts}`,
    `img-src data: ${hosts}`,
    ...(challenge ? [`connect-src ${hosts}`, 'worker-src blob:'] : []),
    `base-uri ${challenge?.base ?? "'none'"}`,
    "form-action 'none'",
    `frame-ancestors ${framers.join(' ')}`,
    // Opened in any other way it has no origin either.
    'sandbox allow-scripts',
  ]
    .map((directive) => directive.trim())
    .join('; ');
}

/** One file as a source: without its query, and without the two characters that would end it. */
function sourceOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replaceAll(';', '%3B').replaceAll(',', '%2C');
}
