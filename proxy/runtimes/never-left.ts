/**
 * Whether a fault of `fetch` proves that nothing was sent. Node and Bun say it by a code, Deno by words about the connection;
 * Workers do not say it at all, so there every broken exchange counts as sent. Pure.
 */
const NEVER_LEFT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);
const NO_CONNECTION = /\bclient error \(Connect\)/;

/** `fetch` wraps the network's error, and several attempts (v6, v4) in an aggregate. */
export function neverLeft(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('errors' in error && Array.isArray(error.errors)) return neverLeft(error.errors[0]);
  if ('code' in error && typeof error.code === 'string' && NEVER_LEFT.has(error.code)) return true;
  if ('message' in error && typeof error.message === 'string' && NO_CONNECTION.test(error.message)) return true;
  return 'cause' in error && neverLeft(error.cause);
}
