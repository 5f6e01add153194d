/** Turns faults into RFC 9457 problem details: the one place where an error becomes a response. */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ProblemDetails } from '../../shared/contract/index.ts';
import { errorTable } from '../../shared/errors.ts';
import type { Fault } from '../domain/result.ts';
import type { Environment } from './environment.ts';

const titleOf = (code: string) => code.replaceAll('_', ' ').replace(/^./, (letter) => letter.toUpperCase());

export function problem(context: Context<Environment>, fault: Fault, paths?: readonly string[]): Response {
  const { status } = errorTable[fault.code];
  const retryAfter = fault.retryAfter === undefined ? undefined : Math.max(1, Math.ceil(fault.retryAfter / 1000));
  const body: ProblemDetails = {
    type: `urn:okno:problem:${fault.code}`,
    title: titleOf(fault.code),
    status,
    code: fault.code,
    ...(fault.detail !== undefined && { detail: fault.detail }),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(paths && { paths: [...paths] }),
    ...(fault.refusal && { refusal: fault.refusal }),
    ...(fault.ticket && { ticket: fault.ticket }),
    ...(fault.fallback && { fallback: fault.fallback }),
  };
  context.set('code', fault.code);
  context.header('cache-control', 'no-store');
  if (retryAfter !== undefined) context.header('retry-after', String(retryAfter));
  return context.body(JSON.stringify(body), status as ContentfulStatusCode, { 'content-type': 'application/problem+json' });
}
