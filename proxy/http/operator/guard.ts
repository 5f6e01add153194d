/**
 * Who may see and settle: whoever knows the operator's token, as `Bearer` (a program) or as the password of `Basic` (a person's
 * browser, which then sends it along with forms that other websites make: so every form proves that it is ours).
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { MiddlewareHandler } from 'hono';
import { isSame } from '../constant-time.ts';
import type { Environment } from '../environment.ts';

export function guard(token: string): MiddlewareHandler<Environment> {
  return async (context, next) => {
    context.header('cache-control', 'no-store');
    if (!isSame(given(context.req.header('authorization') ?? ''), token)) {
      context.header('www-authenticate', 'Basic realm="okno operator", charset="UTF-8"');
      return context.text('Log in with any name and the operatorToken of the configuration as the password.', 401);
    }
    return next();
  };
}

function given(header: string): string {
  const [, scheme = '', value = ''] = /^(Bearer|Basic) +(\S+) *$/i.exec(header) ?? [];
  if (scheme.toLowerCase() === 'bearer') return value;
  try {
    const pair = new TextDecoder().decode(Uint8Array.from(atob(value), (letter) => letter.charCodeAt(0)));
    return pair.slice(pair.indexOf(':') + 1);
  } catch {
    return '';
  }
}

/** Ties a form to what it does; only who could read the page can know it. */
export const proofOf = (token: string, action: readonly string[]): string =>
  bytesToHex(hmac(sha256, utf8ToBytes(token), utf8ToBytes(JSON.stringify(['operator form', ...action]))));
