/** The service's refusals in its own shape. Sources: "HTTP response codes", "Response body in case of an error". */
import { randomUUID } from 'node:crypto';
import { json, type Reply } from '../web/listen.ts';

const codes: Readonly<Record<number, string>> = {
  400: 'invalid_request',
  401: 'invalid_credentials',
  403: 'forbidden',
  404: 'not_found',
  429: 'too_many_requests',
  500: 'internal_server_error',
};

export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly parameter: string | null;
  constructor(status: number, description: string, parameter: string | null = null) {
    super(description);
    this.status = status;
    this.parameter = parameter;
  }
}

export const replyOf = ({ status, message, parameter }: Refusal): Reply =>
  json(status, {
    type: 'error',
    id: randomUUID(),
    code: codes[status] ?? 'invalid_request',
    description: message,
    ...(parameter !== null && { parameter }),
  });
