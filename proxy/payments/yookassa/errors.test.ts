import { expect, it } from 'vitest';
import { failureOf } from './errors.ts';

it.each([
  [401, { code: 'invalid_credentials' }, 'credentials'],
  [403, { code: 'forbidden' }, 'credentials'],
  [404, { code: 'not_found' }, 'not_found'],
  [405, { code: 'invalid_request' }, 'refused'],
  [429, { code: 'too_many_requests' }, 'too_many'],
  [400, { code: 'invalid_request', parameter: 'Idempotence-Key' }, 'key_reused'],
  [400, { code: 'invalid_request', parameter: 'amount.value' }, 'amount'],
  [400, { code: 'invalid_request', parameter: 'receipt' }, 'refused'],
  [400, { code: 'invalid_request' }, 'refused'],
])('%i %j is %s', (status, told, kind) => {
  const { parameter = null } = told as { parameter?: string };
  expect(failureOf(status, told)).toEqual({ kind, parameter });
});

it.each([500, 502, 202, 200])('%i with an error says nothing certain', (status) => {
  expect(failureOf(status, { code: 'internal_server_error' })).toBeNull();
});
