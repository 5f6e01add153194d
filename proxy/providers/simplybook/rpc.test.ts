import { describe, expect, it } from 'vitest';
import { readAnswer, rpcRequest } from './rpc.ts';

const answer = (body: unknown, status = 200, retryAfter: string | null = null) =>
  readAnswer(status, retryAfter, typeof body === 'string' ? body : JSON.stringify(body), '1');

describe('an answer', () => {
  it.each([
    ['a result', { result: [1], id: '1', jsonrpc: '2.0' }, { kind: 'result', result: [1] }],
    ['a result with an empty error', { result: true, error: null, id: 1 }, { kind: 'result', result: true }],
    ['a null', { result: null, id: '1' }, { kind: 'result', result: null }],
    [
      'an error',
      { error: { code: -32601, message: 'Method not found' }, id: 1 },
      { kind: 'error', code: -32601, message: 'Method not found' },
    ],
    ['an error with its code as text', { error: { code: '-32602' }, id: 1 }, { kind: 'error', code: -32602, message: '' }],
    [
      'an error without an id',
      { error: { code: -32600, message: 'Access denied' }, id: null },
      { kind: 'error', code: -32600, message: 'Access denied' },
    ],
    ['too many', { error: { code: -32000, message: 'Too many requests' }, id: 1 }, { kind: 'throttled', seconds: 1 }],
    ['another call’s answer', { result: 1, id: '2' }, { kind: 'broken' }],
    ['no result', { id: '1' }, { kind: 'broken' }],
    ['nothing', '', { kind: 'broken' }],
    ['HTML', '<html>502</html>', { kind: 'broken' }],
    ['a list', [], { kind: 'broken' }],
  ])('%s', (_, body, expected) => {
    expect(answer(body)).toEqual(expected);
  });
  it('is read as broken when the gateway failed, whatever it says', () => {
    expect(answer({ result: 1, id: '1' }, 502)).toEqual({ kind: 'broken' });
    expect(answer({ error: { code: 502, message: 'Bad gateway' } }, 502)).toEqual({ kind: 'broken' });
  });
  it('is a denial when it was turned away without words, at the door', () => {
    expect(answer('<html>', 401)).toMatchObject({ kind: 'error', code: -32600 });
    expect(answer('', 403)).toMatchObject({ kind: 'error', code: -32600 });
    expect(answer({ error: { code: -32054, message: 'No' }, id: 1 }, 403)).toMatchObject({ kind: 'error', code: -32054 });
  });
  it('is broken when it leads elsewhere or is not found', () => {
    expect(answer('', 302)).toEqual({ kind: 'broken' });
    expect(answer({ result: 1, id: '1' }, 404)).toEqual({ kind: 'broken' });
  });
  it('takes the service’s word for when to come back', () => {
    expect(answer('', 429, '7')).toEqual({ kind: 'throttled', seconds: 7 });
    expect(answer('', 429, 'Infinity')).toEqual({ kind: 'throttled', seconds: 1 });
    expect(answer('', 429, 'Wed, 21 Oct 2026')).toEqual({ kind: 'throttled', seconds: 1 });
  });
});

describe('a request', () => {
  it('posts the parameters as a list and follows no redirect', async () => {
    const request = rpcRequest('https://api.example/', { 'x-token': 't' }, 'book', [1, { a: null }], '5');
    expect(request.method).toBe('POST');
    expect(request.redirect).toBe('manual');
    expect(request.headers.get('x-token')).toBe('t');
    expect(await request.json()).toEqual({ jsonrpc: '2.0', method: 'book', params: [1, { a: null }], id: '5' });
  });
});
