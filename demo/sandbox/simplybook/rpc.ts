/** The JSON-RPC envelope as the service writes it: HTTP 200 for errors, ids as strings beside results. */
import type { RpcError } from './errors.ts';
import type { Quirks } from './quirks.ts';

export interface Call {
  readonly method: string;
  readonly params: unknown;
  readonly id: unknown;
}

export function parseCall(body: string): Call | null {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== 'object' || value === null || !('method' in value) || typeof value.method !== 'string') return null;
    return { method: value.method, params: 'params' in value ? value.params : undefined, id: 'id' in value ? value.id : null };
  } catch {
    return null;
  }
}

export const resultOf = (result: unknown, { id }: Call): string =>
  JSON.stringify({ result, id: id === null ? null : String(id), jsonrpc: '2.0' });

export function errorOf(error: RpcError, call: Call | null, quirks: Quirks): string {
  const code = quirks.errorCodeAsString ? String(error.code) : error.code;
  return JSON.stringify({ error: { code, message: error.message }, id: call?.id ?? null, jsonrpc: '2.0' });
}
