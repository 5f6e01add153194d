/** The service's refusals in its own shape. Source: "Errors" of its API reference. */
import { json, type Reply } from '../web/listen.ts';

export interface RefusalDetail {
  readonly type?: 'invalid_request_error' | 'idempotency_error' | 'api_error' | 'card_error';
  readonly code?: string;
  readonly param?: string;
}

export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly detail: RefusalDetail;
  constructor(status: number, message: string, detail: RefusalDetail = {}) {
    super(message);
    this.status = status;
    this.detail = detail;
  }
}

export const missing = (kind: string, id: string): Refusal =>
  new Refusal(404, `No such ${kind}: '${id}'`, { code: 'resource_missing', param: 'id' });
export const invalid = (param: string, message: string, code?: string): Refusal =>
  new Refusal(400, message, { param, ...(code !== undefined && { code }) });

export const replyOf = ({ status, message, detail }: Refusal): Reply =>
  json(status, { error: { type: 'invalid_request_error', message, ...detail } });
