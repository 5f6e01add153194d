/** JSON answers as bytes. What an account gives again as the very same object is written out once. */
import type { Context } from 'hono';
import type { Environment } from './environment.ts';

const written = new WeakMap<object, Uint8Array<ArrayBuffer>>();
const encoder = new TextEncoder();

function bytesOf(value: object): Uint8Array<ArrayBuffer> {
  const known = written.get(value);
  if (known) return known;
  const bytes = encoder.encode(JSON.stringify(value));
  written.set(value, bytes);
  return bytes;
}

export const answer = (context: Context<Environment>, value: object, cacheControl: string): Response =>
  context.body(bytesOf(value), 200, { 'content-type': 'application/json', 'cache-control': cacheControl });
