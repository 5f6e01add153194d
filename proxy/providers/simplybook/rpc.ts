/** JSON-RPC 2.0 as this service speaks it: what to send, and what an answer means, however broken. Pure. */
import { z } from 'zod';
import { ACCESS_DENIED } from './errors.ts';

export type RpcAnswer =
  | { readonly kind: 'result'; readonly result: unknown }
  | { readonly kind: 'error'; readonly code: number; readonly message: string }
  /** Refused for being asked too much: certainly not carried out. */
  | { readonly kind: 'throttled'; readonly seconds: number }
  /** No answer in the protocol: nobody knows what was done. */
  | { readonly kind: 'broken' };

export function rpcRequest(
  url: string,
  headers: Readonly<Record<string, string>>,
  method: string,
  params: readonly unknown[],
  id: string,
): Request {
  return new Request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify({ jsonrpc: '2.0', method, params, id }),
    // The body may hold a key: it follows no redirect.
    redirect: 'manual',
  });
}

/** Turned away at the door: the call was not carried out. */
const DENIED: RpcAnswer = { kind: 'error', code: ACCESS_DENIED, message: 'Access denied' };

const envelope = z.object({
  id: z.union([z.string(), z.number(), z.null()]).optional(),
  result: z.unknown().optional(),
  // Some editions write the code as a string.
  error: z.object({ code: z.coerce.number(), message: z.string().catch('') }).nullish(),
});

export function readAnswer(status: number, retryAfter: string | null, body: string, id: string): RpcAnswer {
  if (status === 429) return { kind: 'throttled', seconds: /^[1-9]\d{0,4}$/.test(retryAfter ?? '') ? Number(retryAfter) : 1 };
  // A gateway that failed may have passed the call on, whatever its body looks like.
  if (status >= 500) return { kind: 'broken' };
  const parsed = envelope.safeParse(jsonOf(body));
  if (!parsed.success) return status === 401 || status === 403 ? DENIED : { kind: 'broken' };
  const { error, result, id: answered } = parsed.data;
  // The service may answer the number 1 with the string "1", and an error without an id.
  if (answered !== undefined && answered !== null && String(answered) !== id) return { kind: 'broken' };
  if (error) {
    if (/too many requests|limit of requests/i.test(error.message)) return { kind: 'throttled', seconds: 1 };
    return { kind: 'error', code: error.code, message: error.message };
  }
  if (status < 200 || status > 299 || !('result' in parsed.data)) return { kind: 'broken' };
  return { kind: 'result', result: result ?? null };
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
